/// `aigaq watch URL`: one article, looked at every two minutes.
@NullMarked
package org.aigaq.app.vigil;

import org.jspecify.annotations.NullMarked;
