<?php
// The extension's global classes.
use ChilkatStandIn\CkWrapper;

class CkHttp extends CkWrapper {}
class CkHttpRequest extends CkWrapper {}
class CkHttpResponse extends CkWrapper {}
class CkJsonObject extends CkWrapper {}
class CkJsonArray extends CkWrapper {}
class CkStringBuilder extends CkWrapper {}
class CkBinData extends CkWrapper {}
class CkGlobal extends CkWrapper {}
class CkUrl extends CkWrapper {}
