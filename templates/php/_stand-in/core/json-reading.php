<?php
// Reading JSON by path and by index. A path that leads nowhere gives the empty value of the kind that is asked for.
namespace ChilkatStandIn;

trait JsonReading
{
    public function StringOf(string $path): ?string
    {
        [$found, $value] = $this->find($path);
        return $found ? $this->succeed(asString($value)) : $this->fail("nothing at $path", null);
    }

    public function IntOf(string $path): int
    {
        return asInt($this->find($path)[1]);
    }

    public function BoolOf(string $path): bool
    {
        return $this->find($path)[1] === true;
    }

    public function IsNullOf(string $path): bool
    {
        [$found, $value] = $this->find($path);
        return $found && $value === null;
    }

    public function HasMember(string $path): bool
    {
        return $this->find($path)[0];
    }

    public function SizeOfArray(string $path): int
    {
        $value = $this->find($path)[1];
        return is_array($value) ? count($value) : -1;
    }

    public function JsonTypeOf(string $path): int
    {
        [$found, $value] = $this->find($path);
        if (!$found) return -1;
        return match (true) {
            is_string($value) => 1,
            $value instanceof JsonNumber => 2,
            $value instanceof JsonMembers => 3,
            is_array($value) => 4,
            is_bool($value) => 5,
            default => 6,
        };
    }

    public function ObjectOf(string $path): ?JsonObject
    {
        $value = $this->find($path)[1];
        return $value instanceof JsonMembers ? $this->succeed(viewOf($value)) : $this->fail("no object at $path", null);
    }

    public function ArrayOf(string $path): ?JsonArray
    {
        $value = $this->find($path)[1];
        if (!is_array($value)) return $this->fail("no array at $path", null);
        $array = new JsonArray();
        $array->root = $value;
        return $this->succeed($array);
    }

    /** @return array{bool, mixed} whether the path leads anywhere, and where */
    private function find(string $path): array
    {
        $node = $this->root;
        foreach ($this->steps($path) as $step) {
            $children = is_int($step) && is_array($node) ? $node : (is_string($step) && $node instanceof JsonMembers ? $node->members : []);
            if (!array_key_exists($step, $children)) return [false, null];
            $node = $children[$step];
        }
        return [true, $node];
    }

    /** Member names as strings, indexes as integers. */
    private function steps(string $path): array
    {
        $steps = [];
        foreach (explode('.', $path) as $segment) {
            if (preg_match('/^([^\[\]"]+)((?:\[(?:\d+|[ijk])\])*)$/D', $segment, $match) !== 1) throw new Misuse("no path: $path");
            $steps[] = $match[1];
            preg_match_all('/\[(\d+|[ijk])\]/', $match[2], $indexes);
            foreach ($indexes[1] as $index) $steps[] = ctype_digit($index) ? (int) $index : $this->values[strtoupper($index)];
        }
        return $steps;
    }
}

function viewOf(JsonMembers $members): JsonObject
{
    $object = new JsonObject();
    $object->root = $members;
    return $object;
}

function asString(mixed $value): string
{
    return is_string($value) ? $value : emitJson($value, true, '');
}

function asInt(mixed $value): int
{
    return (int) ($value instanceof JsonNumber ? $value->source : (is_string($value) ? $value : 0));
}
