<?php
// JSON by paths: members by `.`, items by `[n]`, or by `[i]`, `[j]`, `[k]` with the object's own I, J and K.
namespace ChilkatStandIn;

/** Number with its spelling; a PHP list stands for an array, a JsonMembers for an object. */
final class JsonNumber
{
    public function __construct(public string $source)
    {
    }
}

final class JsonMembers
{
    public array $members = [];
}

abstract class JsonHolder extends CkObject
{
    protected array $values = ['EmitCompact' => true, 'I' => 0, 'J' => 0, 'K' => 0];
    /** Root of the tree. Objects are shared, so that ObjectOf and ObjectAt give a view of the same document. */
    public mixed $root;

    public function LoadSb(StringBuilder $sb): bool
    {
        return $this->Load($sb->text);
    }

    public function Emit(): string
    {
        return emitJson($this->root, $this->values['EmitCompact'], '');
    }

    public function EmitSb(StringBuilder $sb): bool
    {
        $sb->text .= $this->Emit();
        return $this->succeed();
    }
}

final class JsonObject extends JsonHolder
{
    use JsonReading;

    public function __construct()
    {
        $this->root = new JsonMembers();
    }

    public function Load(string $text): bool
    {
        $tree = parseJson($text);
        if (!$tree instanceof JsonMembers) return $this->fail('the text is no JSON object');
        $this->root = $tree;
        return $this->succeed();
    }

    protected function computeSize(): int
    {
        return count($this->root->members);
    }

    public function UpdateString(string $path, string $value): bool
    {
        return $this->update($path, $value);
    }

    public function UpdateInt(string $path, int $value): bool
    {
        return $this->update($path, new JsonNumber((string) $value));
    }

    public function UpdateNumber(string $path, string $number): bool
    {
        if (preg_match('/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/D', $number) !== 1) throw new Misuse("UpdateNumber: no number: $number");
        return $this->update($path, new JsonNumber($number));
    }

    public function UpdateBool(string $path, bool $value): bool
    {
        return $this->update($path, $value);
    }

    public function UpdateNull(string $path): bool
    {
        return $this->update($path, null);
    }

    public function UpdateNewObject(string $path): bool
    {
        return $this->update($path, new JsonMembers());
    }

    public function UpdateNewArray(string $path): bool
    {
        return $this->update($path, []);
    }

    private function update(string $path, mixed $value): bool
    {
        $this->root = putAt($this->root, $this->steps($path), $value, $path);
        return $this->succeed();
    }
}

/** Makes what the path needs on the way; an index beyond the end of an array is a mistake of the caller. */
function putAt(mixed $node, array $steps, mixed $value, string $path): mixed
{
    if ($steps === []) return $value;
    $step = array_shift($steps);
    if (is_int($step)) {
        $items = is_array($node) ? $node : [];
        if ($step > count($items)) throw new Misuse("$path: the array has only " . count($items) . ' items');
        $items[$step] = putAt($items[$step] ?? null, $steps, $value, $path);
        return $items;
    }
    $object = $node instanceof JsonMembers ? $node : new JsonMembers();
    $object->members[$step] = putAt($object->members[$step] ?? null, $steps, $value, $path);
    return $object;
}

function parseJson(string $text): mixed
{
    // Numbers keep their spelling: each becomes a string that begins with `n`, strings and names begin with `s`.
    $marked = preg_replace_callback(
        '/"(?:[^"\\\\]|\\\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/s',
        fn ($match) => $match[0][0] === '"' ? '"s' . substr($match[0], 1) : "\"n$match[0]\"",
        $text,
    );
    return fromDecoded(json_decode($marked ?? ''));
}

function fromDecoded(mixed $value): mixed
{
    if (is_string($value)) return $value[0] === 'n' ? new JsonNumber(substr($value, 1)) : substr($value, 1);
    if (is_array($value)) return array_map(fromDecoded(...), $value);
    if (!is_object($value)) return $value;
    $object = new JsonMembers();
    foreach (get_object_vars($value) as $key => $member) $object->members[substr($key, 1)] = fromDecoded($member);
    return $object;
}

function emitJson(mixed $value, bool $compact, string $indent): string
{
    if ($value instanceof JsonNumber) return $value->source;
    if (!is_array($value) && !$value instanceof JsonMembers) {
        return json_encode($value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
    }
    $inner = $compact ? '' : "$indent  ";
    $lines = [];
    foreach ($value instanceof JsonMembers ? $value->members : $value as $key => $member) {
        $name = is_array($value) ? '' : emitJson((string) $key, true, '') . ($compact ? ':' : ': ');
        $lines[] = $inner . $name . emitJson($member, $compact, $inner);
    }
    [$open, $close] = is_array($value) ? ['[', ']'] : ['{', '}'];
    if ($lines === []) return $open . $close;
    return $compact ? $open . implode(',', $lines) . $close : "$open\r\n" . implode(",\r\n", $lines) . "\r\n$indent$close";
}
