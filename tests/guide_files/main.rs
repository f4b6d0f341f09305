//! What editors write: every mistake is reported, and what is generated from the files is up to date.

mod answers_in_words;
mod diagnostics;
mod documents;
mod pictograms;
mod schemas;
