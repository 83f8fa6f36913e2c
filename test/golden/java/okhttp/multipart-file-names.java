import java.io.File;
import java.io.IOException;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

public class Main {
    public static void main(String[] args) throws IOException {
        RequestBody body = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("a", "with space.txt", RequestBody.create(new File("with space.txt"), null))
                .addFormDataPart("b", "it's.txt", RequestBody.create(new File("it's.txt"), null))
                .addFormDataPart("c", "do\"uble.txt", RequestBody.create(new File("do\"uble.txt"), null))
                .addFormDataPart("d", "$(id) `x`.txt", RequestBody.create(new File("$(id) `x`.txt"), null))
                .addFormDataPart("e", "é 日本.txt", RequestBody.create(new File("é 日本.txt"), null))
                .addFormDataPart("f", "a;b,c=d.txt", RequestBody.create(new File("a;b,c=d.txt"), null))
                .addFormDataPart("g", "-dash.txt", RequestBody.create(new File("-dash.txt"), null))
                .addFormDataPart("h", "per%41cent.txt", RequestBody.create(new File("per%41cent.txt"), null))
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
