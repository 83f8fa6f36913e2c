import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;

public class Main {
    public static void main(String[] args) throws IOException, InterruptedException {
        String pathPart = Objects.requireNonNull(System.getenv("PATHPART"), "PATHPART is not set");
        String queryName = Objects.requireNonNull(System.getenv("QUERYNAME"), "QUERYNAME is not set");
        String hostileValue = Objects.requireNonNull(System.getenv("HOSTILEVALUE"), "HOSTILEVALUE is not set");
        String name = Objects.requireNonNull(System.getenv("NAME"), "NAME is not set");
        String hostileAscii = Objects.requireNonNull(System.getenv("HOSTILEASCII"), "HOSTILEASCII is not set");
        String number = Objects.requireNonNull(System.getenv("NUMBER"), "NUMBER is not set");

        String body = "{\"a\": \"" + name + "\", \"" + name + "\": " + number + "}";

        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        HttpRequest request = HttpRequest.newBuilder(URI.create("http://example.test/" + pathPart + "?" + queryName + "=" + hostileValue))
                .header("X-" + name, "v " + hostileAscii)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build();

        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IOException("HTTP " + response.statusCode() + ": " + response.body());
        }

        System.out.println(response.body());
    }
}
