<?php

$curl = curl_init('http://example.test/p');
curl_setopt_array($curl, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_FOLLOWLOCATION => true,
    CURLOPT_POSTFIELDS => http_build_query([
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
    ]),
]);

$response = curl_exec($curl);
if ($response === false) {
    throw new RuntimeException(curl_error($curl));
}

$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
if ($status >= 400) {
    throw new RuntimeException("HTTP $status: $response");
}

echo $response;
