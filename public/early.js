// Right behind screens that stand ready, once behind the nearest, then behind all: what waits for one of them goes on. Not in
// Rust: these screens come before the program.
dispatchEvent(new Event("early"));
