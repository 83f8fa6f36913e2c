<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

$client = new Client();
$response = $client->request('POST', 'http://example.test/p', [
    'form_params' => [
        'q' => '\'a\' "b" `c`',
        's' => '$(id) ${x} $HOME',
        'b' => 'a\\b\\\\',
        'f' => '%s %41 %% #{x}',
        'p' => '?> */ <?php',
        'amp' => 'a&b=c',
        'plus' => '1+2 3',
        'semi' => 'a;b',
        'hash' => '#x',
        'tilde' => '~!*()\'-._',
    ],
]);

echo $response->getBody();
