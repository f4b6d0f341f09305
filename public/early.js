// Right behind screens that stand ready: what waits for one of them goes on.
dispatchEvent(new Event("early"));
