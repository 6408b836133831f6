package model;

import static dev.sojourn.Sojourn.await;

import dev.sojourn.Environment;
import dev.sojourn.annotation.Process;
import java.util.List;

final class Archive {
    final Environment env = new Environment();

    @Process
    String search(List<byte[]> pages) {
        byte[] first = pages.get(0);
        await(env.timeout(1));
        String title = new String(first, 0, 8);
        int size = first.length;
        // neither the pages nor the first of them are kept from here on
        await(env.timeout(size));
        try {
            String summary = title.strip();
            await(env.timeout(1));
            title = summary + size;
            await(env.timeout(1));
        } catch (IllegalStateException e) {
            await(env.timeout(1));
            return title + e.getMessage();
        }
        return "found";
    }
}
