import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

public class Main {
    public static void main(String[] args) throws IOException, InterruptedException {
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString("""
                --postwright-dba6439895f16ea4c862a9d0\r
                Content-Disposition: form-data; name="a"; filename="with space.txt"\r
                \r
                """),
                BodyPublishers.ofFile(Path.of("with space.txt")),
                BodyPublishers.ofString("\r\n"),
                BodyPublishers.ofString("""
                --postwright-dba6439895f16ea4c862a9d0\r
                Content-Disposition: form-data; name="b"; filename="it's.txt"\r
                \r
                """),
                BodyPublishers.ofFile(Path.of("it's.txt")),
                BodyPublishers.ofString("\r\n"),
                BodyPublishers.ofString("""
                --postwright-dba6439895f16ea4c862a9d0\r
                Content-Disposition: form-data; name="c"; filename="do%22uble.txt"\r
                \r
                """),
                BodyPublishers.ofFile(Path.of("do\"uble.txt")),
                BodyPublishers.ofString("\r\n"),
                BodyPublishers.ofString("""
                --postwright-dba6439895f16ea4c862a9d0\r
                Content-Disposition: form-data; name="d"; filename="$(id) `x`.txt"\r
                \r
                """),
                BodyPublishers.ofFile(Path.of("$(id) `x`.txt")),
                BodyPublishers.ofString("\r\n"),
                BodyPublishers.ofString("""
                --postwright-dba6439895f16ea4c862a9d0\r
                Content-Disposition: form-data; name="e"; filename="é 日本.txt"\r
                \r
                """),
                BodyPublishers.ofFile(Path.of("é 日本.txt")),
                BodyPublishers.ofString("\r\n"),
                BodyPublishers.ofString("""
                --postwright-dba6439895f16ea4c862a9d0\r
                Content-Disposition: form-data; name="f"; filename="a;b,c=d.txt"\r
                \r
                """),
                BodyPublishers.ofFile(Path.of("a;b,c=d.txt")),
                BodyPublishers.ofString("\r\n"),
                BodyPublishers.ofString("""
                --postwright-dba6439895f16ea4c862a9d0\r
                Content-Disposition: form-data; name="g"; filename="-dash.txt"\r
                \r
                """),
                BodyPublishers.ofFile(Path.of("-dash.txt")),
                BodyPublishers.ofString("\r\n"),
                BodyPublishers.ofString("""
                --postwright-dba6439895f16ea4c862a9d0\r
                Content-Disposition: form-data; name="h"; filename="per%41cent.txt"\r
                \r
                """),
                BodyPublishers.ofFile(Path.of("per%41cent.txt")),
                BodyPublishers.ofString("\r\n"),
                BodyPublishers.ofString("--postwright-dba6439895f16ea4c862a9d0--\r\n"));

        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        HttpRequest request = HttpRequest.newBuilder(URI.create("http://example.test/p"))
                .header("Content-Type", "multipart/form-data; boundary=postwright-dba6439895f16ea4c862a9d0")
                .POST(body)
                .build();

        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IOException("HTTP " + response.statusCode() + ": " + response.body());
        }

        System.out.println(response.body());
    }
}
