package dev.sojourn.report;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.FloatSize;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;

/** A picture: part of a {@link Report}, or a file of its own for a paper. See {@link Charts}. */
public final class Chart {

    private final String svg;

    Chart(String svg) {
        this.svg = svg;
    }

    /** {@return the text of an SVG file} */
    public String svg() {
        return svg;
    }

    /**
     * Writes an SVG file.
     *
     * @param file where to; an existing file is replaced
     * @throws IOException if it cannot be written
     */
    public void writeSvg(Path file) throws IOException {
        Files.writeString(file, svg);
    }

    /**
     * Writes a PNG file, on white.
     *
     * @param file where to; an existing file is replaced
     * @param scale how many pixels a unit of the picture has, from above 0 to 20: it is 860 units wide, so that a scale of 3 gives 300 dots per inch in
     *     a picture of 8.6 inches (22 cm)
     * @throws IOException if it cannot be written
     */
    public void writePng(Path file, double scale) throws IOException {
        if (!(scale > 0 && scale <= 20)) {
            throw new IllegalArgumentException("scale must be above 0 and at most 20, and is " + scale);
        }
        SVGDocument document = Objects.requireNonNull(
                new SVGLoader()
                        .load(
                                new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                                null,
                                LoaderContext.createDefault()),
                "the SVG of a chart can be read");
        FloatSize size = document.size();
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(size.width * scale), (int) Math.ceil(size.height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(scale, scale);
            document.render(null, graphics);
        } finally {
            graphics.dispose();
        }
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("this Java cannot write PNG files; " + file + " is not written");
        }
    }
}
