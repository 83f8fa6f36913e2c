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
                  "name": "Sample Agreement",
                  "template_uuid": "{{template_uuid}}",
                  "recipients": [
                    {
                      "email": "{{recipient_email}}",
                      "first_name": "Ada",
                      "last_name": "Example",
                      "role": "Client"
                    }
                  ],
                  "tokens": [
                    {
                      "name": "Client.Company",
                      "value": "Example & Sons"
                    }
                  ],
                  "fields": {
                    "Delivery": {
                      "value": "Within 14 days"
                    },
                    "Amount": {
                      "value": 1250
                    }
                  },
                  "metadata": {
                    "source": "postwright"
                  },
                  "tags": [
                    "sample",
                    "api"
                  ],
                  "parse_form_fields": false
                }""";
        // As bytes: to a string OkHttp would add a charset.
        RequestBody body = RequestBody.create(content.getBytes(StandardCharsets.UTF_8), MediaType.get("application/json"));

        OkHttpClient client = new OkHttpClient();

        Request request = new Request.Builder()
                .url("https://api.pandadoc.com/public/v1/documents")
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
