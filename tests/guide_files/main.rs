//! Guide files: every mistake of an editor is reported, and generated files are up to date.

mod answer_arguments;
mod diagnostics;
mod documents;
mod languages;
mod pictograms;
mod schemas;
mod steps;
mod test_list;
