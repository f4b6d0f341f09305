// Right behind the screens that stand ready: all of them have arrived.
dispatchEvent(new Event("early"));
