<?php
// A JSON array by index.
namespace ChilkatStandIn;

final class JsonArray extends JsonHolder
{
    public function __construct()
    {
        $this->root = [];
    }

    public function Load(string $text): bool
    {
        $tree = parseJson($text);
        if (!is_array($tree)) return $this->fail('the text is no JSON array');
        $this->root = $tree;
        return $this->succeed();
    }

    protected function computeSize(): int
    {
        return count($this->root);
    }

    public function ObjectAt(int $index): ?JsonObject
    {
        $value = $this->root[$index] ?? null;
        return $value instanceof JsonMembers ? $this->succeed(viewOf($value)) : $this->fail("no object at $index", null);
    }

    public function StringAt(int $index): ?string
    {
        return array_key_exists($index, $this->root) ? $this->succeed(asString($this->root[$index])) : $this->fail("nothing at $index", null);
    }

    public function IntAt(int $index): int
    {
        return asInt($this->root[$index] ?? null);
    }

    public function BoolAt(int $index): bool
    {
        return ($this->root[$index] ?? null) === true;
    }

    public function IsNullAt(int $index): bool
    {
        return array_key_exists($index, $this->root) && $this->root[$index] === null;
    }
}
