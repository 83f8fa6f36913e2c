// The collection's script keeps {{access_token}} for later requests: the field access_token of the response's JSON.
// The collection's script keeps {{refresh_token}} for later requests: the field refresh_token of the response's JSON, where it is there.
// The collection's script keeps {{class}} for later requests: the field items[0]["odd \"$key' */ #{x}"] of the response's JSON.
// The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

public class Main {
    public static void main(String[] args) throws IOException, InterruptedException {
        String form = String.join("&",
                "grant_type=" + encode("refresh_token"));

        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        HttpRequest request = HttpRequest.newBuilder(URI.create("{{base_url}}/token"))
                .header("Authorization", "Bearer {{access_token}}")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();

        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IOException("HTTP " + response.statusCode() + ": " + response.body());
        }

        System.out.println(response.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
