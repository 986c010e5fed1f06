package org.aigaq.ingest.read.article;

/// A paragraph, list item, heading, cell: text that stands by itself.
///
/// @param element the innermost block element that holds it
/// @param text white space folded
/// @param linkChars of the text
/// @param strongChars in bold type
/// @param slantedChars in italics
/// @param first the first of its text nodes
record Block(
    int element, String text, int linkChars, int strongChars, int slantedChars, int first) {}
