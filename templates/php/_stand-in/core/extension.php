<?php
// The spelling of the PHP extension: Ck classes with get_X(), put_X(), lower-camel string getters.
namespace ChilkatStandIn;

require_once __DIR__ . '/all.php';

abstract class CkWrapper
{
    /** Set by the include file. */
    public static string $version;
    private string $class;
    private CkObject $core;
    private Encoding $encoding;

    public function __construct(?CkObject $core = null)
    {
        $this->class = substr(static::class, 2);
        $type = __NAMESPACE__ . '\\' . ($this->class === 'Global' ? 'Globals' : $this->class);
        $this->core = $core ?? new $type();
        $this->encoding = new Encoding(Globals::$defaultUtf8);
    }

    public function __call(string $name, array $given): mixed
    {
        $accessor = Api::accessor($this->class, $name);
        if ($accessor !== null) return $this->access($accessor, $name, $given);
        $method = Api::method($this->class, $name, self::$version, true) ?? throw new Misuse("Ck$this->class has no method $name");
        $arguments = readArguments("Ck$this->class::$name", $method['args'], $given, $this->readOne(...));
        if (!method_exists($this->core, $method['name'])) throw new Misuse("Ck$this->class::$name: not part of the stand-in");
        return $this->write($this->core->{$method['name']}(...$arguments));
    }

    public function __get(string $name): never
    {
        throw new Misuse("Ck$this->class has no public property $name");
    }

    public function __set(string $name, mixed $value): never
    {
        throw new Misuse("Ck$this->class has no public property $name");
    }

    private function access(array $accessor, string $name, array $given): mixed
    {
        $arguments = readArguments("Ck$this->class::$name", $accessor['put'] ? ["{$accessor['type']} value"] : [], $given, $this->readOne(...));
        if ($accessor['put'] && $accessor['name'] === 'Utf8') return $this->encoding->utf8 = $arguments[0];
        if ($accessor['put']) return $this->core->set($accessor['name'], $arguments[0]);
        $value = $accessor['name'] === 'Utf8' ? $this->encoding->utf8 : $this->core->get($accessor['name']);
        return $this->write($value ?? match ($accessor['type']) {
            'string' => '',
            'bool' => false,
            default => 0,
        });
    }

    private function readOne(string $type, mixed $value): mixed
    {
        if ($value instanceof self) return $value->class === $type ? $value->core : null;
        // The wrapper's bool arguments are PHP booleans.
        return $type === 'bool' && !is_bool($value) ? null : readScalar($type, $value, $this->encoding);
    }

    private function write(mixed $value): mixed
    {
        if (is_string($value)) return $this->encoding->write($value);
        if (!$value instanceof CkObject) return $value;
        $wrapper = '\\Ck' . (new \ReflectionClass($value))->getShortName();
        return new $wrapper($value);
    }
}
