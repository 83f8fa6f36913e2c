<?php
// The classes that hold data: text, bytes, a URL, the process-wide settings, a response.
namespace ChilkatStandIn;

final class Globals extends CkObject
{
    public static bool $defaultUtf8 = false;

    public function set(string $property, mixed $value): void
    {
        if ($property === 'DefaultUtf8') self::$defaultUtf8 = $value;
        else parent::set($property, $value);
    }

    protected function computeDefaultUtf8(): bool
    {
        return self::$defaultUtf8;
    }
}

final class StringBuilder extends CkObject
{
    public string $text = '';

    public function Append(string $value): bool
    {
        $this->text .= $value;
        return $this->succeed();
    }

    public function Clear(): void
    {
        $this->text = '';
    }

    public function GetAsString(): string
    {
        return $this->text;
    }

    protected function computeLength(): int
    {
        return iconv_strlen($this->text, 'UTF-8');
    }
}

final class BinData extends CkObject
{
    public string $bytes = '';

    public function AppendString(string $text, string $charset): bool
    {
        $this->bytes .= encodeText($text, $charset);
        return $this->succeed();
    }

    public function AppendByte(int $value): bool
    {
        if ($value < 0 || $value > 255) throw new Misuse("no byte: $value");
        $this->bytes .= chr($value);
        return $this->succeed();
    }

    public function AppendEncoded(string $data, string $encoding): bool
    {
        $bytes = match (strtolower($encoding)) {
            'base64' => base64_decode($data, true),
            'hex' => @hex2bin($data),
            default => throw new Misuse("encoding $encoding: not part of the stand-in"),
        };
        if ($bytes === false) return $this->fail("the data is no $encoding");
        $this->bytes .= $bytes;
        return $this->succeed();
    }

    public function LoadFile(string $path): bool
    {
        $bytes = @file_get_contents($path);
        if ($bytes === false) return $this->fail("cannot read $path");
        $this->bytes = $bytes;
        return $this->succeed();
    }

    public function Clear(): bool
    {
        $this->bytes = '';
        return $this->succeed();
    }

    public function GetString(string $charset): string
    {
        return strtolower($charset) === 'utf-8' ? $this->bytes : iconv('ISO-8859-1', 'UTF-8', $this->bytes);
    }

    public function GetEncoded(string $encoding): string
    {
        return strtolower($encoding) === 'hex' ? strtoupper(bin2hex($this->bytes)) : base64_encode($this->bytes);
    }

    protected function computeNumBytes(): int
    {
        return strlen($this->bytes);
    }
}

final class Url extends CkObject
{
    public function ParseUrl(string $url): bool
    {
        $found = preg_match('~^(https?)://(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(?::(\d+))?([^?#]*)(\?[^#]*)?~i', $url, $parts);
        if ($found !== 1) return $this->fail("no URL: $url");
        $ssl = strtolower($parts[1]) === 'https';
        $path = $parts[4] === '' ? '/' : $parts[4];
        $this->values = [
            'Host' => $parts[2],
            'Port' => $parts[3] === '' ? ($ssl ? 443 : 80) : (int) $parts[3],
            'Ssl' => $ssl,
            'Path' => $path,
            'Query' => substr($parts[5] ?? '', 1),
            'PathWithQueryParams' => $path . ($parts[5] ?? ''),
        ];
        return $this->succeed();
    }
}

final class HttpResponse extends CkObject
{
    public string $body = '';

    /** Fills the object from what came over the wire. */
    public function load(string $statusLine, string $header, string $body): self
    {
        preg_match('~^HTTP/\S+ (\d{3}) ?(.*)$~', $statusLine, $status);
        $this->values = [
            'StatusLine' => $statusLine,
            'StatusCode' => (int) ($status[1] ?? 0),
            'StatusText' => $status[2] ?? '',
            'Header' => $header,
        ];
        $this->body = $body;
        return $this;
    }

    protected function computeStatusCode(): int
    {
        return $this->values['StatusCode'] ?? 0;
    }

    protected function computeBodyStr(): string
    {
        return preg_match('//u', $this->body) === 1 ? $this->body : iconv('ISO-8859-1', 'UTF-8', $this->body);
    }

    public function GetBodySb(StringBuilder $sb): bool
    {
        $sb->text = $this->computeBodyStr();
        return $this->succeed();
    }

    public function GetBodyBd(BinData $bd): bool
    {
        $bd->bytes = $this->body;
        return $this->succeed();
    }

    public function GetBodyJson(JsonObject $json): bool
    {
        return $json->Load($this->computeBodyStr()) ? $this->succeed() : $this->fail('the body is no JSON object');
    }

    public function GetBodyJarr(JsonArray $jarr): bool
    {
        return $jarr->Load($this->computeBodyStr()) ? $this->succeed() : $this->fail('the body is no JSON array');
    }

    public function GetHeaderField(string $name): ?string
    {
        $found = preg_match('/^' . preg_quote($name, '/') . ':\s*(.*?)\s*$/mi', $this->values['Header'] ?? '', $match);
        return $found === 1 ? $this->succeed($match[1]) : $this->fail("no header $name", null);
    }
}
