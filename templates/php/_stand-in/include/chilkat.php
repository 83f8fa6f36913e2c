<?php
// Stands for the wrapper file that Chilkat's PHP extension comes with, version 10 and later.
require_once __DIR__ . '/../core/extension.php';
require_once __DIR__ . '/../core/classes.php';

\ChilkatStandIn\CkWrapper::$version = \ChilkatStandIn\Api::includeVersion('chilkat.php', '10');
