<?php
// Http: what each sending method puts on the wire, as far as the vendor documents it.
namespace ChilkatStandIn;

final class Http extends CkObject
{
    protected array $values = [
        'AuthToken' => '', 'BasicAuth' => false, 'DigestAuth' => false, 'NtlmAuth' => false, 'Login' => '', 'Password' => '',
        'LoginDomain' => '', 'OAuth1' => false, 'OAuthCallback' => '', 'OAuthSigMethod' => 'HMAC-SHA1', 'FollowRedirects' => true,
        'MaxUrlLen' => 2000, 'ConnectTimeout' => 30, 'ReadTimeout' => 60, 'UncommonOptions' => '', 'RequireSslCertVerify' => false, 'LastStatus' => 0,
    ];
    /** Lines by lower-case name. */
    private array $headers = [];

    public function SetRequestHeader(string $name, string $value): void
    {
        if (strcasecmp($name, 'Content-Length') === 0) throw new Misuse('Content-Length must never be set by the program');
        if ($value === '' && !str_contains($this->values['UncommonOptions'], 'AllowEmptyHeaders')) $this->RemoveRequestHeader($name);
        else $this->headers[strtolower($name)] = [$name, $value];
    }

    public function RemoveRequestHeader(string $name): void
    {
        unset($this->headers[strtolower($name)]);
    }

    public function QuickRequest(string $verb, string $url): ?HttpResponse
    {
        return $this->exchange($verb, $url, null, null);
    }

    public function QuickGetSb(string $url, StringBuilder $sb): bool
    {
        $response = $this->exchange('GET', $url, null, null);
        if ($response === null) return false;
        $response->GetBodySb($sb);
        return $response->get('StatusCode') < 400 || $this->fail('the status says failure');
    }

    public function QuickRequestParams(string $verb, string $url, JsonObject $params): ?HttpResponse
    {
        $pairs = [];
        foreach ($params->root->members as $name => $value) $pairs[] = urlencode((string) $name) . '=' . urlencode(asString($value));
        $query = implode('&', $pairs);
        return $this->exchange($verb, $query === '' ? $url : $url . (str_contains($url, '?') ? '&' : '?') . $query, null, null);
    }

    public function PText(string $verb, string $url, string $text, string $charset, string $contentType, bool $md5, bool $gzip): ?HttpResponse
    {
        return $this->sendBytes($verb, $url, encodeText($text, $charset), [$contentType, $md5, $gzip]);
    }

    public function PTextSb(string $verb, string $url, StringBuilder $sb, string $charset, string $contentType, bool $md5, bool $gzip): ?HttpResponse
    {
        return $this->PText($verb, $url, $sb->text, $charset, $contentType, $md5, $gzip);
    }

    public function PBinaryBd(string $verb, string $url, BinData $data, string $contentType, bool $md5, bool $gzip): ?HttpResponse
    {
        return $this->sendBytes($verb, $url, $data->bytes, [$contentType, $md5, $gzip]);
    }

    public function PFile(string $verb, string $url, string $path, string $contentType, bool $md5, bool $gzip): ?HttpResponse
    {
        $bytes = @file_get_contents($path);
        return $bytes === false ? $this->fail("cannot read $path", null) : $this->sendBytes($verb, $url, $bytes, [$contentType, $md5, $gzip]);
    }

    public function PostJson3(string $url, string $contentType, JsonObject $json): ?HttpResponse
    {
        return $this->sendBytes('POST', $url, emitJson($json->root, true, ''), [$contentType, false, false]);
    }

    public function HttpJson(string $verb, string $url, JsonObject $json, string $contentType, HttpResponse $response): bool
    {
        return $this->fill($response, $this->sendBytes($verb, $url, emitJson($json->root, true, ''), [$contentType, false, false]));
    }

    public function HttpStr(string $verb, string $url, string $body, string $charset, string $contentType, HttpResponse $response): bool
    {
        return $this->fill($response, $this->sendBytes($verb, $url, encodeText($body, $charset), [$contentType, false, false]));
    }

    public function HttpParams(string $verb, string $url, JsonObject $params, HttpResponse $response): bool
    {
        return $this->fill($response, $this->QuickRequestParams($verb, $url, $params));
    }

    public function PostUrlEncoded(string $url, HttpRequest $request): ?HttpResponse
    {
        $this->refuseOwnHeaders('PostUrlEncoded');
        return $this->exchange('POST', $url, 'application/x-www-form-urlencoded', $request->GetUrlEncodedParams(), $request->headerList());
    }

    public function SynchronousRequest(string $domain, int $port, bool $ssl, HttpRequest $request): ?HttpResponse
    {
        $this->refuseOwnHeaders('SynchronousRequest');
        [$contentType, $body] = $request->render();
        $authority = $port === ($ssl ? 443 : 80) ? $domain : "$domain:$port";
        $url = ($ssl ? 'https' : 'http') . "://$authority" . $request->get('Path');
        return $this->exchange($request->get('HttpVerb'), $url, $contentType, $body, $request->headerList());
    }

    /** SetRequestHeader is documented only for the methods that take no HttpRequest. */
    private function refuseOwnHeaders(string $method): void
    {
        if ($this->headers !== []) throw new Misuse("$method: headers belong to the HttpRequest (AddHeader)");
    }

    /** @param array{string, bool, bool} $how content type, Content-MD5, gzip */
    private function sendBytes(string $verb, string $url, string $bytes, array $how): ?HttpResponse
    {
        [$contentType, $md5, $gzip] = $how;
        if (isset($this->headers['content-type'])) throw new Misuse('the content type is an argument and a header at once');
        $sent = $gzip ? gzencode($bytes) : $bytes;
        $headers = array_values($this->headers);
        if ($gzip) $headers[] = ['Content-Encoding', 'gzip'];
        if ($md5) $headers[] = ['Content-MD5', base64_encode(md5($sent, true))];
        return $this->exchange($verb, $url, $contentType, $sent, $headers);
    }

    private function fill(HttpResponse $target, ?HttpResponse $source): bool
    {
        if ($source === null) return false;
        $target->load($source->get('StatusLine'), $source->get('Header'), $source->body);
        return true;
    }

    /** @param ?list<array{string, string}> $headers this object's own where null */
    private function exchange(string $verb, string $url, ?string $contentType, ?string $body, ?array $headers = null): ?HttpResponse
    {
        if (strlen($url) > $this->values['MaxUrlLen']) return $this->fail('the URL is longer than MaxUrlLen', null);
        $sent = new Exchange($verb, $url, $headers ?? array_values($this->headers), $contentType, $body);
        $answer = $sent->run($this->values);
        $this->values['LastHeader'] = $sent->sentHeader;
        if ($answer === null) return $this->fail($sent->error, null);
        $this->values['LastStatus'] = $answer->get('StatusCode');
        $this->values['LastResponseHeader'] = $answer->get('Header');
        $this->values['LastResponseBody'] = $answer->get('BodyStr');
        return $this->succeed($answer);
    }
}
