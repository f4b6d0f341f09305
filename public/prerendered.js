// Announces that the prerendered screens before this script have been parsed, so that a pending press can be answered. Not in
// Rust: these screens come before the program.
dispatchEvent(new Event("prerendered"));
