<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

$client = new Client();
$response = $client->request('POST', 'http://example.test/p', [
    'json' => [
        'text' => '\'single\' "double" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}',
        'nl' => "a\nb\r\nc\td",
        'nul' => "\x00\x08\x0c\x1b\x7f",
        'sep' => "\u{2028}\u{2029}\u{feff}",
        'emoji' => '😀é',
        'lone' => 0,
        'slash' => '</script>',
        'it\'s "k"' => '$k',
    ],
]);

echo $response->getBody();
