/// What a press is made of and what happens to it: outlets, articles and a timetable, as plain
/// values.
@NullMarked
package org.aigaq.newsroom.script;

import org.jspecify.annotations.NullMarked;
