<?php
// PHP's COM class for machines without Windows, by auto_prepend_file: every ProgID is one of the stand-in's classes.
use ChilkatStandIn\{Api, CkObject, Encoding, Globals, Misuse};
use function ChilkatStandIn\{readArguments, readScalar};

require_once __DIR__ . '/core/all.php';

if (!defined('CP_ACP')) define('CP_ACP', 0);
if (!defined('CP_UTF8')) define('CP_UTF8', 65001);

class com_exception extends Exception
{
}

class COM
{
    private string $class;
    private CkObject $core;
    private string $version;
    private Encoding $encoding;

    /** PHP hands strings over in the ANSI code page unless the caller names another one. */
    public function __construct(string $progId, mixed $server = null, int $codePage = CP_ACP)
    {
        $this->version = Api::version(stripos($progId, 'Chilkat_9_5_0.') === 0 ? '9.5.0' : '10');
        $this->class = Api::classOfProgId($progId, $this->version);
        $type = 'ChilkatStandIn\\' . ($this->class === 'Global' ? 'Globals' : $this->class);
        $this->core = new $type();
        $this->encoding = new Encoding($codePage === CP_UTF8);
    }

    public function __call(string $name, array $given): mixed
    {
        $method = Api::method($this->class, $name, $this->version, false) ?? throw new com_exception("$this->class has no method $name");
        $arguments = readArguments("$this->class.$name", $method['args'], $given, $this->readOne(...));
        if (!method_exists($this->core, $method['name'])) throw new Misuse("$this->class.$name: not part of the stand-in");
        return $this->write($this->core->{$method['name']}(...$arguments));
    }

    public function __get(string $name): mixed
    {
        $property = Api::property($this->class, $name) ?? throw new com_exception("$this->class has no property $name");
        $value = $this->core->get($property['name']);
        return $this->write($value ?? match ($property['type']) {
            'string' => '',
            'bool' => false,
            default => 0,
        });
    }

    public function __set(string $name, mixed $value): void
    {
        $property = Api::property($this->class, $name) ?? throw new com_exception("$this->class has no property $name");
        if (!$property['writable']) throw new com_exception("$this->class.$name is read only");
        $read = readArguments("$this->class.$name", ["{$property['type']} value"], [$value], $this->readOne(...));
        $this->core->set($property['name'], $read[0]);
    }

    private function readOne(string $type, mixed $value): mixed
    {
        if ($value instanceof self) return $value->class === $type ? $value->core : null;
        return readScalar($type, $value, $this->encoding);
    }

    private function write(mixed $value): mixed
    {
        if (is_string($value)) return $this->encoding->write($value);
        if (is_bool($value)) return (int) $value;
        if (!$value instanceof CkObject) return $value;
        $wrapped = clone $this;
        $wrapped->class = (new ReflectionClass($value))->getShortName();
        $wrapped->core = $value;
        return $wrapped;
    }
}
