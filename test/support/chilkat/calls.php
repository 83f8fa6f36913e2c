<?php
// Lists what PHP scripts do with objects, by PHP's own tokens: `[id, file]` a line in, `[id, accesses]` a line out.
function accesses(string $code): array
{
    $tokens = array_values(array_filter(
        PhpToken::tokenize($code, TOKEN_PARSE),
        fn ($token) => !$token->isIgnorable(),
    ));
    $found = [];
    foreach ($tokens as $at => $token) {
        $before = [$tokens[$at - 2]->text ?? '', $tokens[$at - 1]->text ?? ''];
        if ($token->is(T_NEW)) $found[] = creation($tokens, $at, $before);
        if ($token->is(T_OBJECT_OPERATOR)) $found[] = access($tokens, $at);
    }
    return $found;
}

function creation(array $tokens, int $at, array $before): array
{
    $arguments = argumentsAt($tokens, $at + 2);
    return ['kind' => 'new', 'into' => $before[0], 'class' => $tokens[$at + 1]->text, 'arguments' => $arguments];
}

function access(array $tokens, int $at): array
{
    $member = $tokens[$at + 1]->text;
    $isCall = ($tokens[$at + 2]->text ?? '') === '(';
    $assigned = ($tokens[$at - 2]->text ?? '') === '=' ? $tokens[$at - 3]->text : '';
    return [
        'kind' => $isCall ? 'call' : (($tokens[$at + 2]->text ?? '') === '=' ? 'write' : 'read'),
        'object' => $tokens[$at - 1]->text,
        'member' => $member,
        'arguments' => $isCall ? argumentsAt($tokens, $at + 2) : [],
        'into' => $assigned,
    ];
}

/** The source of each argument of the parenthesis at `$at`. */
function argumentsAt(array $tokens, int $at): array
{
    $arguments = [];
    $current = '';
    for ($depth = 0; ; $at++) {
        $text = $tokens[$at]->text;
        if (in_array($text, ['(', '['], true)) $depth++;
        if (in_array($text, [')', ']'], true)) $depth--;
        if ($depth === 0) break;
        if ($depth === 1 && $text === ',') {
            $arguments[] = $current;
            $current = '';
        } elseif (!($depth === 1 && $text === '(' && $current === '' && $arguments === [])) $current .= $text;
    }
    return $current === '' ? $arguments : [...$arguments, $current];
}

while (($line = fgets(STDIN)) !== false) {
    [$id, $file] = json_decode($line, true, 8, JSON_THROW_ON_ERROR);
    try {
        echo json_encode([$id, accesses(file_get_contents($file)), ''], JSON_INVALID_UTF8_SUBSTITUTE), "\n";
    } catch (ParseError $error) {
        echo json_encode([$id, [], $error->getMessage() . ' at line ' . $error->getLine()]), "\n";
    }
}
