<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

include("chilkat.php");

// PHP's strings are UTF-8, the library's are ANSI unless told.
$global = new CkGlobal();
$global->put_DefaultUtf8(true);

$http = new CkHttp();
$http->put_RequireSslCertVerify(true);
$http->put_AuthToken('{{access_token}}');

$json = new CkJsonObject();
$json->UpdateString('name', 'Sample Agreement');
$json->UpdateString('template_uuid', '{{template_uuid}}');
$json->UpdateString('recipients[0].email', '{{recipient_email}}');
$json->UpdateString('recipients[0].first_name', 'Ada');
$json->UpdateString('recipients[0].last_name', 'Example');
$json->UpdateString('recipients[0].role', 'Client');
$json->UpdateString('tokens[0].name', 'Client.Company');
$json->UpdateString('tokens[0].value', 'Example & Sons');
$json->UpdateString('fields.Delivery.value', 'Within 14 days');
$json->UpdateInt('fields.Amount.value', 1250);
$json->UpdateString('metadata.source', 'postwright');
$json->UpdateString('tags[0]', 'sample');
$json->UpdateString('tags[1]', 'api');
$json->UpdateBool('parse_form_fields', false);

$resp = $http->PostJson3('https://api.pandadoc.com/public/v1/documents', 'application/json', $json);
if (!$http->get_LastMethodSuccess()) {
    print $http->lastErrorText() . "\n";
    exit(1);
}

print $resp->get_StatusCode() . "\n";
print $resp->bodyStr() . "\n";
if ($resp->get_StatusCode() >= 400) {
    exit(1);
}

// The collection's scripts keep these values of the response for later requests:
// document_id

$jResp = new CkJsonObject();
if (!$jResp->Load($resp->bodyStr())) {
    print "The response is not the JSON of the example.\n";
    exit(1);
}
$id = $jResp->stringOf('id');
$name = $jResp->stringOf('name');
$status = $jResp->stringOf('status');
$dateCreated = $jResp->stringOf('date_created');
$dateModified = $jResp->stringOf('date_modified');
$expirationDate = $jResp->stringOf('expiration_date');
$version = $jResp->stringOf('version');
$uuid = $jResp->stringOf('uuid');
for ($i = 0, $count_i = $jResp->SizeOfArray('links'); $i < $count_i; $i++) {
    $jResp->put_I($i);
    $rel = $jResp->stringOf('links[i].rel');
    $href = $jResp->stringOf('links[i].href');
    $type = $jResp->stringOf('links[i].type');
}
$infoMessage = $jResp->stringOf('info_message');
