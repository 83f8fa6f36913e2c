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
                --postwright-86f06b8fe893ebdf722202d8\r
                Content-Disposition: form-data; name="json"\r
                Content-Type: application/json\r
                \r
                {"a":"b, 'c'"}\r
                --postwright-86f06b8fe893ebdf722202d8\r
                Content-Disposition: form-data; name="xml"\r
                Content-Type: text/xml; charset=utf-8\r
                \r
                <a b="c"/>\r
                --postwright-86f06b8fe893ebdf722202d8\r
                Content-Disposition: form-data; name="plain"\r
                Content-Type: text/plain\r
                \r
                x\r
                --postwright-86f06b8fe893ebdf722202d8--\r
                """);

        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        HttpRequest request = HttpRequest.newBuilder(URI.create("http://example.test/p"))
                .header("Content-Type", "multipart/form-data; boundary=postwright-86f06b8fe893ebdf722202d8")
                .POST(body)
                .build();

        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IOException("HTTP " + response.statusCode() + ": " + response.body());
        }

        System.out.println(response.body());
    }
}
