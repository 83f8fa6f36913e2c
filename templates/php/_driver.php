<?php
// Runs snippets one after the other, each in a fork: it may exit, and what it declares must not meet another's (see ../README.md).
$word = $argv[1];

while (($line = fgets(STDIN)) !== false) {
    [$number, $path] = explode("\t", rtrim($line, "\n"), 2);
    fwrite(STDOUT, "$word begin $number\n");
    $child = pcntl_fork();
    if ($child === 0) {
        unset($word, $line, $number, $child);
        $argv = [$path];
        $_SERVER['argv'] = $argv;
        fclose(STDIN);
        ini_set('display_errors', 'stderr');
        (static function (): void {
            include func_get_arg(0);
        })($path);
        exit(0);
    }
    pcntl_waitpid($child, $status);
    $ended = pcntl_wifexited($status) && pcntl_wexitstatus($status) === 0 ? 'ok' : 'failed';
    fwrite(STDOUT, "\n$word end $number $ended\n");
}
