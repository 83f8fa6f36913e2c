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
                .addFormDataPart("file", "sample.pdf", RequestBody.create(new File("files/sample.pdf"), null))
                .addFormDataPart("data", """
                {
                  "name": "Sample Agreement from PDF",
                  "recipients": [
                    {
                      "email": "{{recipient_email}}",
                      "role": "user"
                    }
                  ],
                  "parse_form_fields": false
                }""")
                .build();

        OkHttpClient client = new OkHttpClient();

        Request request = new Request.Builder()
                .url("https://api.pandadoc.com/public/v1/documents")
                .addHeader("Accept", "application/json")
                .addHeader("Authorization", "Bearer {{access_token}}")
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
