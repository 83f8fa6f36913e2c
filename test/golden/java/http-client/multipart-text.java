import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

public class Main {
    public static void main(String[] args) throws IOException, InterruptedException {
        BodyPublisher body = BodyPublishers.ofString("""
                --postwright-59c5c0a90b5985bf594aaeba\r
                Content-Disposition: form-data; name="a"\r
                \r
                1\r
                --postwright-59c5c0a90b5985bf594aaeba\r
                Content-Disposition: form-data; name="b"\r
                \r
                two words\r
                --postwright-59c5c0a90b5985bf594aaeba\r
                Content-Disposition: form-data; name="a"\r
                \r
                3\r
                --postwright-59c5c0a90b5985bf594aaeba--\r
                """);

        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        HttpRequest request = HttpRequest.newBuilder(URI.create("http://example.test/p"))
                .header("Content-Type", "multipart/form-data; boundary=postwright-59c5c0a90b5985bf594aaeba")
                .POST(body)
                .build();

        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IOException("HTTP " + response.statusCode() + ": " + response.body());
        }

        System.out.println(response.body());
    }
}
