import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

public class Main {
    public static void main(String[] args) throws IOException {
        RequestBody body = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("json", null, RequestBody.create("{\"a\":\"b, 'c'\"}".getBytes(StandardCharsets.UTF_8), MediaType.get("application/json")))
                .addFormDataPart("xml", null, RequestBody.create("<a b=\"c\"/>".getBytes(StandardCharsets.UTF_8), MediaType.get("text/xml; charset=utf-8")))
                .addFormDataPart("plain", null, RequestBody.create("x".getBytes(StandardCharsets.UTF_8), MediaType.get("text/plain")))
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
