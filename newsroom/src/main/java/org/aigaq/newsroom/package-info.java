/// A small press to practise on: real HTTP servers on loopback that publish, edit, remove and fail
/// on a timetable.
@NullMarked
package org.aigaq.newsroom;

import org.jspecify.annotations.NullMarked;
