<?php
// The common half of all classes: properties, the outcome of the last call, and the check of what a caller passes.
namespace ChilkatStandIn;

abstract class CkObject
{
    /** Values of properties by neutral name; a subclass names those that have a default or that it computes. */
    protected array $values = [];

    public function get(string $property): mixed
    {
        $compute = "compute$property";
        if (method_exists($this, $compute)) return $this->$compute();
        return $this->values[$property] ?? null;
    }

    public function set(string $property, mixed $value): void
    {
        $this->values[$property] = $value;
    }

    protected function succeed(mixed $result = true): mixed
    {
        $this->values['LastMethodSuccess'] = true;
        $this->values['LastErrorText'] = '';
        return $result;
    }

    protected function fail(string $reason, mixed $result = false): mixed
    {
        $this->values['LastMethodSuccess'] = false;
        $this->values['LastErrorText'] = $reason;
        return $result;
    }
}

/** How a caller's PHP strings are meant, and how strings are handed back. */
final class Encoding
{
    public function __construct(public bool $utf8)
    {
    }

    /** The library sees C strings: what follows a NUL is lost. Without UTF-8 each byte is taken as a character. */
    public function read(string $bytes): string
    {
        $end = strpos($bytes, "\0");
        $text = $end === false ? $bytes : substr($bytes, 0, $end);
        if (!$this->utf8) return iconv('ISO-8859-1', 'UTF-8', $text);
        if (preg_match('//u', $text) !== 1) throw new Misuse('a string that is no UTF-8');
        return $text;
    }

    public function write(string $text): string
    {
        return $this->utf8 ? $text : toAnsi($text);
    }
}

function toAnsi(string $text): string
{
    return preg_replace_callback('/[^\x00-\x7f]/u', fn ($match) => @iconv('UTF-8', 'ISO-8859-1', $match[0]) ?: '?', $text);
}

/** Text → bytes of a charset: only utf-8 keeps everything. */
function encodeText(string $text, string $charset): string
{
    return strtolower($charset) === 'utf-8' ? $text : toAnsi($text);
}

/** Checks a call's arguments against `type name` facts and turns them into what the core understands. */
function readArguments(string $what, array $facts, array $given, callable $readOne): array
{
    if (count($facts) !== count($given)) {
        throw new Misuse(sprintf('%s takes %d arguments, not %d', $what, count($facts), count($given)));
    }
    $read = [];
    foreach (array_values($given) as $at => $value) {
        [$type, $name] = explode(' ', $facts[$at]);
        $read[] = $readOne($type, $value) ?? throw new Misuse("$what: `$name` must be of type $type, not " . get_debug_type($value));
    }
    return $read;
}

/** A scalar of the declared type, or null where the value is none. */
function readScalar(string $type, mixed $value, Encoding $encoding): mixed
{
    return match ($type) {
        'string' => is_string($value) ? $encoding->read($value) : null,
        'bool' => is_bool($value) || $value === 0 || $value === 1 ? (bool) $value : null,
        'int', 'uint' => is_int($value) && abs($value) <= 0x7fffffff ? $value : null,
        default => null,
    };
}
