<?php
// HttpRequest: parameters, parts and a body that SynchronousRequest or PostUrlEncoded sends.
namespace ChilkatStandIn;

final class HttpRequest extends CkObject
{
    protected array $values = ['Charset' => 'ansi', 'ContentType' => '', 'HttpVerb' => 'GET', 'Path' => '/', 'SendCharset' => false];
    /** Lines by lower-case name: a name that is there already is replaced. */
    private array $headers = [];
    /** Parameters and uploads in the order of the calls. */
    private array $parts = [];
    private ?string $body = null;

    public function AddHeader(string $name, string $value): void
    {
        if (strcasecmp($name, 'Content-Length') === 0) throw new Misuse('Content-Length must never be set by the program');
        $this->headers[strtolower($name)] = [$name, $value];
    }

    public function RemoveHeader(string $name): bool
    {
        unset($this->headers[strtolower($name)]);
        return $this->succeed();
    }

    public function AddParam(string $name, string $value): void
    {
        $this->parts[] = ['name' => $name, 'value' => $value, 'file' => null, 'headers' => []];
    }

    public function AddSubHeader(int $index, string $name, string $value): bool
    {
        if (!isset($this->parts[$index])) return $this->fail("there is no part $index");
        $this->parts[$index]['headers'][$name] = $value;
        return $this->succeed();
    }

    public function AddFileForUpload(string $name, string $path): bool
    {
        return $this->AddFileForUpload2($name, $path, '');
    }

    public function AddFileForUpload2(string $name, string $path, string $contentType): bool
    {
        $bytes = @file_get_contents($path);
        return $bytes === false ? $this->fail("cannot read $path") : $this->upload($name, basename($path), $bytes, $contentType);
    }

    public function AddStringForUpload(string $name, string $filename, string $text, string $charset): bool
    {
        return $this->AddStringForUpload2($name, $filename, $text, $charset, '');
    }

    public function AddStringForUpload2(string $name, string $filename, string $text, string $charset, string $contentType): bool
    {
        return $this->upload($name, $filename, encodeText($text, $charset), $contentType);
    }

    public function AddBdForUpload(string $name, string $filename, BinData $bytes, string $contentType): bool
    {
        return $this->upload($name, $filename, $bytes->bytes, $contentType);
    }

    private function upload(string $name, string $filename, string $bytes, string $contentType): bool
    {
        // An empty type means: by the file's extension.
        $type = $contentType === '' ? typeOfExtension($filename) : $contentType;
        $this->parts[] = ['name' => $name, 'value' => $bytes, 'file' => $filename, 'headers' => ['Content-Type' => $type]];
        return $this->succeed();
    }

    public function LoadBodyFromString(string $text, string $charset): bool
    {
        $this->body = encodeText($text, $charset);
        return $this->succeed();
    }

    public function LoadBodyFromSb(StringBuilder $sb, string $charset): bool
    {
        return $this->LoadBodyFromString($sb->text, $charset);
    }

    public function LoadBodyFromBd(BinData $bytes): bool
    {
        $this->body = $bytes->bytes;
        return $this->succeed();
    }

    public function LoadBodyFromFile(string $path): bool
    {
        $bytes = @file_get_contents($path);
        if ($bytes === false) return $this->fail("cannot read $path");
        $this->body = $bytes;
        return $this->succeed();
    }

    /** A space becomes `+`, and therefore a `+` becomes `%2B`. */
    public function GetUrlEncodedParams(): string
    {
        $pairs = [];
        foreach ($this->parts as $part) {
            if ($part['file'] !== null) continue;
            $pairs[] = $this->encode($part['name']) . '=' . $this->encode($part['value']);
        }
        return implode('&', $pairs);
    }

    private function encode(string $text): string
    {
        return urlencode(encodeText($text, $this->values['Charset']));
    }

    /** @return list<array{string, string}> */
    public function headerList(): array
    {
        return array_values($this->headers);
    }

    /** @return array{?string, ?string} content type and body as SynchronousRequest sends them */
    public function render(): array
    {
        $type = $this->values['ContentType'];
        if ($type === 'multipart/form-data') return $this->renderMultipart();
        if ($this->body !== null) return [$type, $this->body];
        if ($this->parts === []) return [$type, null];
        if ($type !== 'application/x-www-form-urlencoded') throw new Misuse("parameters need a form's ContentType, not `$type`");
        return [$type, $this->GetUrlEncodedParams()];
    }

    private function renderMultipart(): array
    {
        $boundary = str_repeat('-', 12) . random_int(100000000, 999999999) . random_int(100000000, 999999999);
        $body = '';
        foreach ($this->parts as $part) {
            $text = $part['file'] === null;
            $file = $text ? '' : '; filename="' . $this->quote($part['file']) . '"';
            $body .= "--$boundary\r\nContent-Disposition: form-data; name=\"" . $this->quote($part['name']) . "\"$file\r\n";
            foreach ($part['headers'] as $name => $value) $body .= "$name: $value\r\n";
            $body .= "\r\n" . ($text ? encodeText($part['value'], $this->values['Charset']) : $part['value']) . "\r\n";
        }
        return ["multipart/form-data; boundary=$boundary", "$body--$boundary--\r\n"];
    }

    /** As HTML forms do it: quotes and line breaks are percent-encoded. */
    private function quote(string $name): string
    {
        return strtr(encodeText($name, $this->values['Charset']), ['"' => '%22', "\r" => '%0D', "\n" => '%0A']);
    }
}

function typeOfExtension(string $filename): string
{
    $types = ['txt' => 'text/plain', 'json' => 'application/json', 'xml' => 'text/xml', 'pdf' => 'application/pdf', 'png' => 'image/png', 'jpg' => 'image/jpeg', 'gif' => 'image/gif', 'csv' => 'text/csv', 'html' => 'text/html'];
    return $types[strtolower(pathinfo($filename, PATHINFO_EXTENSION))] ?? 'application/octet-stream';
}
