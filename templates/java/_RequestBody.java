package okhttp3;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;

/**
 * Lets snippets for OkHttp 4 and 5 run on OkHttp 3, which Debian has: there `create` takes the type first. It stands in front of the
 * library's own class on the class path, so it has what that one has, too.
 */
public abstract class RequestBody {
    public abstract MediaType contentType();

    public long contentLength() throws IOException {
        return -1;
    }

    public abstract void writeTo(BufferedSink sink) throws IOException;

    public static RequestBody create(byte[] content) {
        return create(content, null);
    }

    public static RequestBody create(byte[] content, MediaType type) {
        return new RequestBody() {
            @Override
            public MediaType contentType() {
                return type;
            }

            @Override
            public long contentLength() {
                return content.length;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                sink.write(content);
            }
        };
    }

    public static RequestBody create(File file, MediaType type) {
        return new RequestBody() {
            @Override
            public MediaType contentType() {
                return type;
            }

            @Override
            public long contentLength() {
                return file.length();
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                try (Source source = Okio.source(file)) {
                    sink.writeAll(source);
                }
            }
        };
    }

    /** As OkHttp 3 itself calls it. */
    public static RequestBody create(MediaType type, byte[] content) {
        return create(content, type);
    }

    /** As OkHttp 3 itself calls it, without a type. */
    public static RequestBody create(MediaType type, String content) {
        return create(content.getBytes(StandardCharsets.UTF_8), type);
    }
}
