<?php
// What the library offers in which version: the facts of api.json and the rules to read them.
namespace ChilkatStandIn;

/** Wrong usage of the library, told apart from a request that fails. */
class Misuse extends \Exception
{
}

final class Api
{
    private static ?array $facts = null;

    private static function facts(): array
    {
        return self::$facts ??= json_decode(
            file_get_contents(__DIR__ . '/../api.json'),
            true,
            512,
            JSON_THROW_ON_ERROR,
        );
    }

    /** The version that the environment asks for, or the script's own comment (`// For Chilkat 11, …`), or `$default`. */
    public static function version(string $default): string
    {
        $version = getenv('POSTWRIGHT_CHILKAT') ?: self::stated() ?? $default;
        if (!in_array($version, self::facts()['versions'], true)) throw new Misuse("no such version of Chilkat: $version");
        return $version;
    }

    private static function stated(): ?string
    {
        foreach (debug_backtrace(DEBUG_BACKTRACE_IGNORE_ARGS) as ['file' => $file]) {
            if (str_starts_with($file, dirname(__DIR__))) continue;
            return preg_match('~^// For Chilkat (\d+(?:\.\d+)*), ~m', file_get_contents($file), $match) === 1 ? $match[1] : null;
        }
        return null;
    }

    /** The version that an include file brings, or a refusal. */
    public static function includeVersion(string $file, string $default): string
    {
        $version = self::version($default);
        $needed = self::facts()['versionInfo'][$version]['phpExtInclude'];
        if ($needed !== $file) throw new Misuse("Chilkat $version comes with $needed, not with $file");
        return $version;
    }

    /** The class name behind a ProgID, or a refusal. */
    public static function classOfProgId(string $progId, string $version): string
    {
        foreach (self::facts()['classes'] as $name => $class) {
            foreach ((array) ($class['activeX'][$version] ?? []) as $known) {
                if (strcasecmp($known, $progId) === 0) return $name;
            }
        }
        throw new Misuse("`$progId` is not registered by Chilkat $version");
    }

    /** `{name, args}` of a method by any of its spellings, or null. */
    public static function method(string $class, string $spelling, string $version, bool $extension): ?array
    {
        foreach (self::facts()['classes'][$class]['methods'] as $name => $method) {
            if (!self::isSpelling($name, $method, $spelling, $extension)) continue;
            if (!self::isOffered($class, $name, $method, $version)) {
                throw new Misuse("$class.$name is not known to exist in Chilkat $version");
            }
            $args = $extension ? $method['phpExtArgs'] ?? $method['args'] : $method['args'];
            return ['name' => $name, 'args' => $args];
        }
        return null;
    }

    private static function isSpelling(string $name, array $method, string $spelling, bool $extension): bool
    {
        $inExtension = [$method['phpExt'] ?? $method['phpExtInferred'] ?? $name, ...$method['phpExtAliases'] ?? []];
        $accepted = $extension ? $inExtension : [$method['activeX'] ?? $name];
        return in_array(strtolower($spelling), array_map('strtolower', $accepted), true);
    }

    /**
     * Up to 10 a method must have been seen in a wrapper. In 11 a method of Http that sends is offered only in the style
     * of 11, which no earlier wrapper has; everything that does not send is taken to have stayed.
     */
    private static function isOffered(string $class, string $name, array $method, string $version): bool
    {
        if ($method['unverified'] ?? false) return false;
        $seen = count($method['seenInPhpExt']) > 0;
        if ($version !== '11') return $seen;
        $sends = $class === 'Http' && ($method['returns'] === 'HttpResponse' || str_starts_with($name, 'Quick'));
        return !($sends && $seen);
    }

    /** `{name, type, writable}` of a property by its neutral name, or null. */
    public static function property(string $class, string $spelling): ?array
    {
        foreach (self::facts()['classes'][$class]['properties'] as $name => $property) {
            if (strcasecmp($name, $spelling) === 0) return ['name' => $name] + $property;
        }
        return null;
    }

    /** The property that the extension's getter or setter belongs to, and which of the two it is; null for neither. */
    public static function accessor(string $class, string $spelling): ?array
    {
        foreach (self::facts()['classes'][$class]['properties'] as $name => $property) {
            if (strcasecmp($property['phpExtGet'], $spelling) === 0) return ['name' => $name, 'put' => false] + $property;
            if (strcasecmp($property['phpExtPut'] ?? '', $spelling) === 0) return ['name' => $name, 'put' => true] + $property;
        }
        return null;
    }
}
