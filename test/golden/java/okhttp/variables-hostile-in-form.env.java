import java.io.IOException;
import java.util.Objects;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

public class Main {
    public static void main(String[] args) throws IOException {
        String name = Objects.requireNonNull(System.getenv("NAME"), "NAME is not set");
        String hostileValue = Objects.requireNonNull(System.getenv("HOSTILEVALUE"), "HOSTILEVALUE is not set");

        RequestBody body = new FormBody.Builder()
                .add(name, hostileValue)
                .add("x", "a" + hostileValue + "b")
                .build();

        OkHttpClient client = new OkHttpClient();

        Request request = new Request.Builder()
                .url("http://example.test/p")
                .post(body)
                .build();

        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("HTTP " + response.code() + ": " + response.body().string());
            }

            System.out.println(response.body().string());
        }
    }
}
