import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

public class Main {
    public static void main(String[] args) throws IOException {
        String pathPart = Objects.requireNonNull(System.getenv("PATHPART"), "PATHPART is not set");
        String queryName = Objects.requireNonNull(System.getenv("QUERYNAME"), "QUERYNAME is not set");
        String hostileValue = Objects.requireNonNull(System.getenv("HOSTILEVALUE"), "HOSTILEVALUE is not set");
        String name = Objects.requireNonNull(System.getenv("NAME"), "NAME is not set");
        String hostileAscii = Objects.requireNonNull(System.getenv("HOSTILEASCII"), "HOSTILEASCII is not set");
        String number = Objects.requireNonNull(System.getenv("NUMBER"), "NUMBER is not set");

        String content = "{\"a\": \"" + name + "\", \"" + name + "\": " + number + "}";
        // As bytes: to a string OkHttp would add a charset.
        RequestBody body = RequestBody.create(content.getBytes(StandardCharsets.UTF_8), MediaType.get("application/json"));

        OkHttpClient client = new OkHttpClient();

        Request request = new Request.Builder()
                .url("http://example.test/" + pathPart + "?" + queryName + "=" + hostileValue)
                .addHeader("X-" + name, "v " + hostileAscii)
                .put(body)
                .build();

        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("HTTP " + response.code() + ": " + response.body().string());
            }

            System.out.println(response.body().string());
        }
    }
}
