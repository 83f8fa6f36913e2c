<?php
// Runs many snippets in one PHP: each in a fork of its own, since a snippet may exit and its classes must not meet another's.
// Reads `{"id","file","directory"}` a line, writes `[id, failure, output]` a line.
$standIn = __DIR__ . '/../../../templates/php/_stand-in';
require "$standIn/com.php";
require "$standIn/core/extension.php";
require "$standIn/core/classes.php";
set_include_path("$standIn/include");

while (($line = fgets(STDIN)) !== false) {
    $job = json_decode($line, true, 8, JSON_THROW_ON_ERROR);
    $log = tmpfile();
    $child = pcntl_fork();
    if ($child === 0) {
        ini_set('display_errors', 'stderr');
        set_exception_handler(function (Throwable $error) use ($log): never {
            fwrite($log, get_class($error) . ': ' . $error->getMessage() . ' at line ' . $error->getLine() . "\n");
            exit(255);
        });
        register_shutdown_function(fn () => error_get_last() && fwrite($log, error_get_last()['message']));
        set_error_handler(fn (int $level, string $message) => throw new ErrorException($message));
        ob_start(function (string $text) use ($log): string {
            fwrite($log, $text);
            return '';
        }, 1);
        chdir($job['directory']);
        (static function (string $file): void {
            include $file;
        })($job['file']);
        exit(0);
    }
    pcntl_waitpid($child, $status);
    $code = pcntl_wifexited($status) ? pcntl_wexitstatus($status) : -1;
    rewind($log);
    $output = stream_get_contents($log);
    echo json_encode([$job['id'], $code === 0 ? '' : "ended with exit code $code", $output], JSON_INVALID_UTF8_SUBSTITUTE), "\n";
}
