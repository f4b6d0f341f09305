// Right behind screens that stand ready, once behind the nearest, then behind all: what waits for one of them goes on.
dispatchEvent(new Event("early"));
