<?php
// One request and its answer over libcurl, with nothing added that the library does not add. Only to this machine.
namespace ChilkatStandIn;

final class Exchange
{
    public string $error = '';
    public string $sentHeader = '';
    private string $received = '';

    /** @param list<array{string, string}> $headers */
    public function __construct(private string $verb, private string $url, private array $headers, private ?string $contentType, private ?string $body)
    {
    }

    /** @param array<string, mixed> $settings properties of Http */
    public function run(array $settings): ?HttpResponse
    {
        for ($hops = 0; $hops < 10; $hops++) {
            if (!$this->isNear()) return null;
            $answer = $this->send($settings);
            $location = $answer?->GetHeaderField('Location');
            $redirected = $answer !== null && in_array($answer->get('StatusCode'), [301, 302, 303, 307, 308], true);
            if (!$redirected || $location === null || !$settings['FollowRedirects']) return $answer;
            $this->follow($location);
        }
        $this->error = 'too many redirects';
        return null;
    }

    /** Nobody else may be reached, whatever a collection, a server or the environment says. */
    private function isNear(): bool
    {
        $address = getenv('POSTWRIGHT_CONNECT_TO') ?: '';
        $host = $address === '' ? parse_url($this->url, PHP_URL_HOST) : preg_replace('~:\d+$~D', '', $address);
        $near = in_array($host, ['127.0.0.1', 'localhost'], true);
        if (!$near) $this->error = 'the stand-in sends to this machine only, not to ' . var_export($host, true);
        return $near;
    }

    private function follow(string $location): void
    {
        $origin = preg_replace('~^(https?://[^/]*).*$~s', '$1', $this->url);
        $this->url = preg_match('~^https?://~i', $location) === 1 ? $location : $origin . '/' . ltrim($location, '/');
        // RedirectVerb is GET unless the program says otherwise.
        [$this->verb, $this->body, $this->contentType] = ['GET', null, null];
    }

    private function send(array $settings): ?HttpResponse
    {
        $curl = curl_init();
        $this->received = '';
        curl_setopt_array($curl, [
            CURLOPT_URL => $this->url,
            CURLOPT_PATH_AS_IS => true,
            CURLOPT_CUSTOMREQUEST => $this->verb,
            CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_1_1,
            CURLOPT_HTTPHEADER => $this->headerLines($settings),
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS,
            CURLOPT_PROXY => '',
            // What `isNear` found out holds for the connection itself, however libcurl reads the URL.
            CURLOPT_CONNECT_TO => ['::127.0.0.1:'],
            CURLOPT_CONNECTTIMEOUT => $settings['ConnectTimeout'],
            CURLOPT_TIMEOUT => $settings['ReadTimeout'],
            CURLINFO_HEADER_OUT => true,
            CURLOPT_HEADERFUNCTION => function ($curl, string $line): int {
                $this->received = str_starts_with($line, 'HTTP/') ? $line : $this->received . $line;
                return strlen($line);
            },
        ]);
        if ($this->verb === 'HEAD') curl_setopt($curl, CURLOPT_NOBODY, true);
        if ($this->body !== null) curl_setopt($curl, CURLOPT_POSTFIELDS, $this->body);
        if (getenv('POSTWRIGHT_CONNECT_TO')) $this->divert($curl, getenv('POSTWRIGHT_CONNECT_TO'));
        $this->authenticate($curl, $settings);
        $body = curl_exec($curl);
        $this->sentHeader = (string) curl_getinfo($curl, CURLINFO_HEADER_OUT);
        if ($body === false) {
            $this->error = curl_error($curl);
            return null;
        }
        [$statusLine, $header] = explode("\r\n", $this->received, 2);
        return (new HttpResponse())->load($statusLine, $header, $body);
    }

    /** Every host is that one, over plain HTTP: the request line and the Host header stay what they are. */
    private function divert(\CurlHandle $curl, string $address): void
    {
        $host = preg_replace('~^https?://([^/]*).*$~s', '$1', $this->url);
        curl_setopt($curl, CURLOPT_URL, preg_replace('~^https?://[^/?#]*~i', "http://$address", $this->url));
        if (!$this->has('host')) curl_setopt($curl, CURLOPT_HTTPHEADER, [...$this->lines, "Host: $host"]);
    }

    /** @var list<string> */
    private array $lines = [];

    private function headerLines(array $settings): array
    {
        // libcurl's additions are switched off; Accept and Accept-Encoding are what every version sends.
        $this->lines = ['Expect:', 'User-Agent:'];
        if (!$this->has('accept')) $this->lines[] = 'Accept: */*';
        if ($this->contentType !== null && $this->contentType !== '') $this->lines[] = "Content-Type: $this->contentType";
        elseif (!$this->has('content-type')) $this->lines[] = 'Content-Type:';
        foreach ($this->headers as [$name, $value]) $this->lines[] = $value === '' ? "$name;" : "$name: $value";
        if (!$this->has('authorization')) array_push($this->lines, ...$this->authorization($settings));
        return $this->lines;
    }

    private function authorization(array $settings): array
    {
        if ($settings['AuthToken'] !== '') return ["Authorization: Bearer {$settings['AuthToken']}"];
        if ($settings['BasicAuth']) return ['Authorization: Basic ' . base64_encode("{$settings['Login']}:{$settings['Password']}")];
        if ($settings['OAuth1']) return ['Authorization: ' . signOAuth1($this->verb, $this->url, $settings, $this->formBody())];
        return [];
    }

    private function formBody(): string
    {
        return $this->contentType === 'application/x-www-form-urlencoded' ? (string) $this->body : '';
    }

    private function authenticate(\CurlHandle $curl, array $settings): void
    {
        $scheme = $settings['DigestAuth'] ? CURLAUTH_DIGEST : ($settings['NtlmAuth'] ? CURLAUTH_NTLM : null);
        if ($scheme === null) return;
        $login = $settings['LoginDomain'] === '' ? $settings['Login'] : "{$settings['LoginDomain']}\\{$settings['Login']}";
        curl_setopt_array($curl, [CURLOPT_HTTPAUTH => $scheme, CURLOPT_USERNAME => $login, CURLOPT_PASSWORD => $settings['Password']]);
    }

    private function has(string $lowerCaseName): bool
    {
        foreach ($this->headers as [$name]) if (strtolower($name) === $lowerCaseName) return true;
        return false;
    }
}
