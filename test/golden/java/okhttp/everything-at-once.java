import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

public class Main {
    public static void main(String[] args) throws IOException {
        String content = """
                {
                \t"hostile": "'single' \\"double\\" `tick` \\\\back\\\\\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
                \t"list": [
                \t\t1,
                \t\t2.5,
                \t\t"3'"
                \t],
                \t"nested": {
                \t\t"a": null
                \t}
                }""";
        // As bytes: to a string OkHttp would add a charset.
        RequestBody body = RequestBody.create(content.getBytes(StandardCharsets.UTF_8), MediaType.get("application/json"));

        OkHttpClient client = new OkHttpClient();

        Request request = new Request.Builder()
                .url("http://example.test/a%20b/'c'?x=$1&x=%202&y=%22z%22")
                .addHeader("X-A", "'\"$\\")
                .addHeader("Accept", "application/json")
                .addHeader("Authorization", "Bearer t")
                .patch(body)
                .build();

        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("HTTP " + response.code() + ": " + response.body().string());
            }

            System.out.println(response.body().string());
        }
    }
}
