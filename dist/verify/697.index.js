export const id = 697;
export const ids = [697];
export const modules = {

/***/ 3153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ AwsJson1_1Protocol)
/* harmony export */ });
/* harmony import */ var _JsonCodec2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3597);
/* harmony import */ var _RpcProtocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9463);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6585);
/* harmony import */ var _Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2900);





// ../../node_modules/@aws-sdk/core/dist-es/submodules/protocols/json/AwsJsonRpcProtocol.js
var AwsJsonRpcProtocol = class extends _RpcProtocol_js__WEBPACK_IMPORTED_MODULE_0__/* .RpcProtocol */ .M {
	serializer;
	deserializer;
	serviceTarget;
	codec;
	mixin;
	awsQueryCompatible;
	constructor({ defaultNamespace, errorTypeRegistries, serviceTarget, awsQueryCompatible, jsonCodec }) {
		super({
			defaultNamespace,
			errorTypeRegistries
		});
		this.serviceTarget = serviceTarget;
		this.codec = jsonCodec ?? new _JsonCodec2_js__WEBPACK_IMPORTED_MODULE_1__/* .JsonCodec2 */ .pl({
			timestampFormat: {
				useTrait: true,
				default: 7
			},
			jsonName: false
		});
		this.serializer = this.codec.createSerializer();
		this.deserializer = this.codec.createDeserializer();
		this.awsQueryCompatible = !!awsQueryCompatible;
		this.mixin = new _Sha256Node_js__WEBPACK_IMPORTED_MODULE_2__/* .ProtocolLib */ .Ub(this.awsQueryCompatible);
	}
	async serializeRequest(operationSchema, input, context) {
		const request = await super.serializeRequest(operationSchema, input, context);
		if (!request.path.endsWith("/")) request.path += "/";
		request.headers["content-type"] = `application/x-amz-json-${this.getJsonRpcVersion()}`;
		request.headers["x-amz-target"] = `${this.serviceTarget}.${operationSchema.name}`;
		if (this.awsQueryCompatible) request.headers["x-amzn-query-mode"] = "true";
		if ((0,_endpoints_js__WEBPACK_IMPORTED_MODULE_3__/* .deref */ .LA)(operationSchema.input) === "unit" || !request.body) request.body = "{}";
		return request;
	}
	getPayloadCodec() {
		return this.codec;
	}
	async handleError(operationSchema, context, response, dataObject, metadata) {
		const { awsQueryCompatible } = this;
		if (awsQueryCompatible) this.mixin.setQueryCompatError(dataObject, response);
		const errorIdentifier = (0,_JsonCodec2_js__WEBPACK_IMPORTED_MODULE_1__/* .loadJsonRpcErrorCode */ .rh)(response, dataObject, awsQueryCompatible) ?? "Unknown";
		this.mixin.compose(this.compositeErrorRegistry, errorIdentifier, this.options.defaultNamespace);
		const { errorSchema, errorMetadata } = await this.mixin.getErrorSchemaOrThrowBaseException(errorIdentifier, this.options.defaultNamespace, response, dataObject, metadata, awsQueryCompatible ? this.mixin.findQueryCompatibleError : void 0);
		const ns = _endpoints_js__WEBPACK_IMPORTED_MODULE_3__/* .NormalizedSchema */ .l1.of(errorSchema);
		const message = dataObject.message ?? dataObject.Message ?? "UnknownError";
		const exception = new ((this.compositeErrorRegistry.getErrorCtor(errorSchema)) ?? Error)({});
		const output = {};
		const errorDeserializer = this.codec.createDeserializer();
		for (const [name, member] of ns.structIterator()) if (dataObject[name] != null) output[name] = errorDeserializer.readObject(member, dataObject[name]);
		if (awsQueryCompatible) this.mixin.queryCompatOutput(dataObject, output);
		throw this.mixin.decorateServiceException(Object.assign(exception, errorMetadata, {
			$fault: ns.getMergedTraits().error,
			message
		}, output), dataObject);
	}
};

// ../../node_modules/@aws-sdk/core/dist-es/submodules/protocols/json/AwsJson1_1Protocol.js
var AwsJson1_1Protocol = class extends AwsJsonRpcProtocol {
	constructor({ defaultNamespace, errorTypeRegistries, serviceTarget, awsQueryCompatible, jsonCodec }) {
		super({
			defaultNamespace,
			errorTypeRegistries,
			serviceTarget,
			awsQueryCompatible,
			jsonCodec
		});
	}
	getShapeId() {
		return "aws.protocols#awsJson1_1";
	}
	getJsonRpcVersion() {
		return "1.1";
	}
	getDefaultContentType() {
		return "application/x-amz-json-1.1";
	}
};



/***/ }),

/***/ 1664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ CredentialsProviderError),
/* harmony export */   m: () => (/* binding */ ProviderError)
/* harmony export */ });
// ../../node_modules/@smithy/core/dist-es/submodules/config/property-provider/ProviderError.js
var ProviderError = class ProviderError extends Error {
	name = "ProviderError";
	tryNextLink;
	constructor(message, options = true) {
		let logger;
		let tryNextLink = true;
		if (typeof options === "boolean") {
			logger = void 0;
			tryNextLink = options;
		} else if (options != null && typeof options === "object") {
			logger = options.logger;
			tryNextLink = options.tryNextLink ?? true;
		}
		super(message);
		this.tryNextLink = tryNextLink;
		Object.setPrototypeOf(this, ProviderError.prototype);
		logger?.debug?.(`@smithy/property-provider ${tryNextLink ? "->" : "(!)"} ${message}`);
	}
	static from(error, options = true) {
		return Object.assign(new this(error.message, options), error);
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/property-provider/CredentialsProviderError.js
var CredentialsProviderError = class CredentialsProviderError extends ProviderError {
	name = "CredentialsProviderError";
	constructor(message, options = true) {
		super(message, options);
		Object.setPrototypeOf(this, CredentialsProviderError.prototype);
	}
};



/***/ }),

/***/ 3597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cJ: () => (/* binding */ loadRestJsonErrorCode),
/* harmony export */   pl: () => (/* binding */ JsonCodec2),
/* harmony export */   rh: () => (/* binding */ loadJsonRpcErrorCode)
/* harmony export */ });
/* harmony import */ var _Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2900);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6585);
/* harmony import */ var _node_http_handler_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2653);
/* harmony import */ var _toUtf8_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6545);
/* harmony import */ var _hasOwn_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5087);






// ../../node_modules/@smithy/core/dist-es/submodules/protocols/ConfigurableSerdeContext.js
var SerdeContextConfig = class {
	serdeContext;
	setSerdeContext(serdeContext) {
		this.serdeContext = serdeContext;
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/UnionSerde.js
var UnionSerde = class {
	from;
	to;
	keys;
	constructor(from, to) {
		this.from = from;
		this.to = to;
		const keys = Object.keys(this.from);
		const set = new Set(keys);
		set.delete("__type");
		this.keys = set;
	}
	mark(key) {
		this.keys.delete(key);
	}
	hasUnknown() {
		return this.keys.size === 1 && Object.keys(this.to).length === 0;
	}
	writeUnknown() {
		if (this.hasUnknown()) {
			const k = this.keys.values().next().value;
			const v = this.from[k];
			this.to.$unknown = [k, v];
		}
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/json/detectBufferParsing.js
let canParseBuffer;
function detectBufferParsing() {
	if (canParseBuffer === void 0) try {
		if (typeof Buffer !== "function") canParseBuffer = false;
		else {
			const result = JSON.parse(Buffer.from([123, 125]));
			canParseBuffer = result !== null && typeof result === "object";
		}
	} catch {
		canParseBuffer = false;
	}
	return canParseBuffer;
}

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/json/jsonReviver.js
function jsonReviver(key, value, context) {
	if (context?.source) {
		const numericString = context.source;
		if (typeof value === "number") {
			if (value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER) {
				if (isRepresentable(numericString, value)) return value;
				return new _Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .NumericValue */ .Dv(numericString, "bigDecimal");
			} else {
				if (isFractionalBigNumeric(numericString)) return new _Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .NumericValue */ .Dv(numericString, "bigDecimal");
				if (/[eE]/.test(numericString)) return expandExponentToBigInt(numericString);
				return BigInt(numericString);
			}
		}
	}
	return value;
}
function isFractionalBigNumeric(s) {
	const dotIndex = s.indexOf(".");
	if (dotIndex === -1) return false;
	const eIndex = s.search(/[eE]/);
	if (eIndex === -1) return true;
	const fracDigits = eIndex - dotIndex - 1;
	return parseInt(s.slice(eIndex + 1), 10) < fracDigits;
}
function isRepresentable(numericString, value) {
	if (numericString === String(value)) return true;
	if (Object.is(value, -0)) return true;
	if (/[eE]/.test(numericString)) return expandToDecimal(numericString) === expandToDecimal(String(value));
	const normalized = numericString.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
	const canonical = String(value);
	if (normalized === canonical) return true;
	if (/[eE]/.test(canonical)) return normalized === expandToDecimal(canonical);
	return false;
}
function expandToDecimal(s) {
	const negative = s.startsWith("-");
	const abs = negative ? s.slice(1) : s;
	const eIndex = abs.search(/[eE]/);
	let result;
	if (eIndex === -1) result = abs;
	else {
		const exp = parseInt(abs.slice(eIndex + 1), 10);
		const mantissa = abs.slice(0, eIndex);
		const dotIndex = mantissa.indexOf(".");
		let digits;
		let intLen;
		if (dotIndex === -1) {
			digits = mantissa;
			intLen = mantissa.length;
		} else {
			digits = mantissa.slice(0, dotIndex) + mantissa.slice(dotIndex + 1);
			intLen = dotIndex;
		}
		digits = digits.replace(/0+$/, "") || "0";
		const newDotPos = intLen + exp;
		if (digits === "0") result = "0";
		else if (newDotPos <= 0) result = "0." + "0".repeat(-newDotPos) + digits;
		else if (newDotPos >= digits.length) result = digits + "0".repeat(newDotPos - digits.length);
		else result = digits.slice(0, newDotPos) + "." + digits.slice(newDotPos);
	}
	if (result.includes(".")) result = result.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
	return (negative ? "-" : "") + result;
}
function expandExponentToBigInt(s) {
	const eIndex = s.search(/[eE]/);
	const exp = parseInt(s.slice(eIndex + 1), 10);
	const negative = s.startsWith("-");
	const mantissa = s.slice(negative ? 1 : 0, eIndex);
	const dotIndex = mantissa.indexOf(".");
	let digits;
	let shift;
	if (dotIndex === -1) {
		digits = mantissa;
		shift = exp;
	} else {
		digits = mantissa.slice(0, dotIndex) + mantissa.slice(dotIndex + 1);
		shift = exp - (mantissa.length - dotIndex - 1);
	}
	digits = digits.replace(/0+$/, "") || "0";
	const result = BigInt(digits) * 10n ** BigInt(shift + (mantissa.replace(".", "").length - digits.length));
	return negative ? -result : result;
}

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/json/needsReviver.js
const REVIVER_SYMBOL = Symbol.for("@aws-sdk/reviver");
function needsReviver(schema) {
	const ns = _endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .NormalizedSchema */ .l1.of(schema);
	const raw = ns.getSchema();
	if (Array.isArray(raw) && ns.isStructSchema()) {
		if (REVIVER_SYMBOL in raw) return raw[REVIVER_SYMBOL];
		const result = _check(ns, /* @__PURE__ */ new Set());
		raw[REVIVER_SYMBOL] = result;
		return result;
	}
	return _check(ns, /* @__PURE__ */ new Set());
}
function _check(ns, seen) {
	const raw = ns.getSchema();
	if (seen.has(raw)) return false;
	seen.add(raw);
	if (ns.isBigIntegerSchema() || ns.isBigDecimalSchema()) return true;
	if (ns.isStructSchema()) {
		for (const [, memberSchema] of ns.structIterator()) if (_check(memberSchema, seen)) return true;
	} else if (ns.isListSchema() || ns.isMapSchema()) {
		if (_check(ns.getValueSchema(), seen)) return true;
	} else if (ns.isDocumentSchema()) return true;
	return false;
}

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/common.js
const collectBodyString = (streamBody, context) => (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .collectBody */ .Px)(streamBody, context).then((body) => (context?.utf8Encoder ?? _toUtf8_js__WEBPACK_IMPORTED_MODULE_2__/* .toUtf8 */ .P)(body));

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/json/parseJsonBody.js
async function parseJsonBody(streamBody, context, schema) {
	let parsingInput;
	if (detectBufferParsing() && typeof streamBody?.[Symbol.asyncIterator] === "function") {
		const buffer = await (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .collectBody */ .Px)(streamBody, context);
		if (typeof Buffer === "function") {
			if (Buffer.isBuffer(buffer)) parsingInput = buffer;
			else parsingInput = Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength);
		}
	}
	if (!parsingInput) parsingInput = await collectBodyString(streamBody, context);
	if (parsingInput.length === 0) return {};
	const reviver = schema && needsReviver(schema) ? jsonReviver : void 0;
	try {
		return JSON.parse(parsingInput, reviver);
	} catch (e) {
		if (e?.name === "SyntaxError") Object.defineProperty(e, "$responseBodyText", { value: typeof parsingInput === "string" ? parsingInput : parsingInput.toString("utf8") });
		throw e;
	}
}
const findKey = (object, key) => Object.keys(object).find((k) => k.toLowerCase() === key.toLowerCase());
const sanitizeErrorCode = (rawValue) => {
	let cleanValue = rawValue;
	if (typeof cleanValue === "number") cleanValue = cleanValue.toString();
	if (cleanValue.indexOf(",") >= 0) cleanValue = cleanValue.split(",")[0];
	if (cleanValue.indexOf(":") >= 0) cleanValue = cleanValue.split(":")[0];
	if (cleanValue.indexOf("#") >= 0) cleanValue = cleanValue.split("#")[1];
	return cleanValue;
};
const loadRestJsonErrorCode = (output, data) => {
	return loadErrorCode(output, data, [
		"header",
		"code",
		"type"
	]);
};
const loadJsonRpcErrorCode = (output, data, queryCompat = false) => {
	return loadErrorCode(output, data, queryCompat ? [
		"code",
		"header",
		"type"
	] : [
		"type",
		"code",
		"header"
	]);
};
const loadErrorCode = ({ headers }, data, order) => {
	while (order.length > 0) switch (order.shift()) {
		case "header":
			const headerKey = findKey(headers ?? {}, "x-amzn-errortype");
			if (headerKey !== void 0) return sanitizeErrorCode(headers[headerKey]);
			break;
		case "code":
			const codeKey = findKey(data ?? {}, "code");
			if (codeKey && data[codeKey] !== void 0) return sanitizeErrorCode(data[codeKey]);
			break;
		case "type": if (data?.__type !== void 0) return sanitizeErrorCode(data.__type);
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/json/codec-v2/JsonShapeDeserializer2.js
var JsonShapeDeserializer2 = class extends SerdeContextConfig {
	settings;
	constructor(settings) {
		super();
		this.settings = settings;
	}
	async read(schema, data) {
		const reviver = needsReviver(schema) ? jsonReviver : void 0;
		let parsed;
		if (typeof data === "string") {
			if (data.length === 0) return {};
			parsed = JSON.parse(data, reviver);
		} else if (data instanceof Uint8Array && detectBufferParsing()) {
			if (data.byteLength === 0) return {};
			const buf = Buffer.isBuffer(data) ? data : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
			parsed = JSON.parse(buf, reviver);
		} else parsed = await parseJsonBody(data, this.serdeContext, schema);
		return this._read(schema, parsed);
	}
	readObject(schema, data) {
		return this._read(schema, data);
	}
	_read(schema, value) {
		const isObject = value !== null && typeof value === "object";
		const ns = _endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .NormalizedSchema */ .l1.of(schema);
		if (isObject) {
			if (ns.isStructSchema()) return this._readStruct(ns, value);
			if (Array.isArray(value) && ns.isListSchema()) {
				const listMember = ns.getValueSchema();
				if (this.needsTransform(listMember)) for (let i = 0; i < value.length; ++i) value[i] = this._read(listMember, value[i]);
				return value;
			}
			if (ns.isMapSchema()) {
				const mapMember = ns.getValueSchema();
				const map = value;
				if (this.needsTransform(mapMember)) for (const k in map) {
					if (!(0,_hasOwn_js__WEBPACK_IMPORTED_MODULE_3__/* .hasOwn */ .$)(map, k)) continue;
					if (k === "__proto__") (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .writeKey */ .TE)(map);
					map[k] = this._read(mapMember, map[k]);
				}
				return map;
			}
		}
		if (ns.isBlobSchema() && typeof value === "string") return (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(value);
		const mediaType = ns.getMergedTraits().mediaType;
		if (ns.isStringSchema() && typeof value === "string" && mediaType) {
			if (mediaType === "application/json" || mediaType.endsWith("+json")) return _Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .LazyJsonString */ .AH.from(value);
			return value;
		}
		if (ns.isTimestampSchema() && value != null) switch ((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .determineTimestampFormat */ .Vm)(ns, this.settings)) {
			case 5: return (0,_node_http_handler_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRfc3339DateTimeWithOffset */ .t_)(value);
			case 6: return (0,_node_http_handler_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRfc7231DateTime */ .xE)(value);
			case 7: return (0,_node_http_handler_js__WEBPACK_IMPORTED_MODULE_4__/* .parseEpochTimestamp */ .l3)(value);
			default:
				console.warn("Missing timestamp format, parsing value with Date constructor:", value);
				return new Date(value);
		}
		if (ns.isBigIntegerSchema() && (typeof value === "number" || typeof value === "string")) return BigInt(value);
		if (ns.isBigDecimalSchema() && value != void 0) {
			if (value instanceof _Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .NumericValue */ .Dv) return value;
			const untyped = value;
			if (untyped.type === "bigDecimal" && "string" in untyped) return new _Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .NumericValue */ .Dv(untyped.string, untyped.type);
			return new _Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .NumericValue */ .Dv(String(value), "bigDecimal");
		}
		if (ns.isNumericSchema() && typeof value === "string") {
			switch (value) {
				case "Infinity": return Infinity;
				case "-Infinity": return -Infinity;
				case "NaN": return NaN;
			}
			return value;
		}
		if (ns.isDocumentSchema()) {
			if (isObject) {
				if (Array.isArray(value)) for (let i = 0; i < value.length; ++i) {
					const v = value[i];
					if (!(v instanceof _Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .NumericValue */ .Dv)) value[i] = this._read(ns, v);
				}
				else {
					const doc = value;
					for (const k in doc) {
						if (!(0,_hasOwn_js__WEBPACK_IMPORTED_MODULE_3__/* .hasOwn */ .$)(doc, k)) continue;
						if (k === "__proto__") (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .writeKey */ .TE)(doc);
						const v = doc[k];
						if (!(v instanceof _Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .NumericValue */ .Dv)) doc[k] = this._read(ns, v);
					}
				}
			}
		}
		return value;
	}
	_readStruct(ns, record) {
		const union = ns.isUnionSchema();
		const out = {};
		let nameMap;
		const hasType = typeof record.__type === "string";
		const { jsonName } = this.settings;
		if (jsonName && hasType) nameMap = {};
		let unionSerde;
		if (union) unionSerde = new UnionSerde(record, out);
		for (const [memberName, memberSchema] of ns.structIterator()) {
			let fromKey = memberName;
			if (jsonName) {
				fromKey = memberSchema.getMergedTraits().jsonName ?? fromKey;
				if (hasType) nameMap[fromKey] = memberName;
			}
			if (union) unionSerde.mark(fromKey);
			if (record[fromKey] != null) out[memberName] = this._read(memberSchema, record[fromKey]);
		}
		if (union) unionSerde.writeUnknown();
		else if (hasType) for (const k in record) {
			if (!(0,_hasOwn_js__WEBPACK_IMPORTED_MODULE_3__/* .hasOwn */ .$)(record, k)) continue;
			const v = record[k];
			const t = jsonName ? nameMap[k] ?? k : k;
			if (!(t in out)) out[t] = v;
		}
		return out;
	}
	needsTransform(ns) {
		if (ns.isBlobSchema() || ns.isTimestampSchema() || ns.isBigIntegerSchema() || ns.isBigDecimalSchema() || ns.isNumericSchema()) return true;
		if (ns.isDocumentSchema() || ns.isStructSchema() || ns.isListSchema() || ns.isMapSchema()) return true;
		if (ns.isStringSchema() && ns.getMergedTraits().mediaType) return true;
		return false;
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/json/codec-v2/JsonBytesStringAdapter.js
var JsonBytesStringAdapter = class JsonBytesStringAdapter extends Uint8Array {
	string = null;
	static allocUnsafe(bytes) {
		if (typeof Buffer === "function") {
			const buffer = Buffer.allocUnsafe(bytes);
			return new JsonBytesStringAdapter(buffer.buffer, buffer.byteOffset, buffer.byteLength);
		}
		return new JsonBytesStringAdapter(bytes);
	}
	toString() {
		return this.s();
	}
	valueOf() {
		return this.s();
	}
	includes(searchString, position) {
		if (typeof searchString === "string") return this.s().includes(searchString, position);
		return Uint8Array.prototype.includes.call(this, searchString, position);
	}
	indexOf(searchString, position) {
		if (typeof searchString === "string") return this.s().indexOf(searchString, position);
		return Uint8Array.prototype.indexOf.call(this, searchString, position);
	}
	lastIndexOf(searchString, position) {
		if (typeof searchString === "string") return this.s().lastIndexOf(searchString, position);
		const fn = Uint8Array.prototype.lastIndexOf;
		if (position !== void 0) return fn.call(this, searchString, position);
		return fn.call(this, searchString);
	}
	startsWith(searchString, position) {
		return this.s().startsWith(searchString, position);
	}
	endsWith(searchString, endPosition) {
		return this.s().endsWith(searchString, endPosition);
	}
	match(regexp) {
		return this.s().match(regexp);
	}
	replace(searchValue, replaceValue) {
		return this.s().replace(searchValue, replaceValue);
	}
	search(regexp) {
		return this.s().search(regexp);
	}
	split(separator, limit) {
		return this.s().split(separator, limit);
	}
	substring(start, end) {
		return this.s().substring(start, end);
	}
	trim() {
		return this.s().trim();
	}
	trimStart() {
		return this.s().trimStart();
	}
	trimEnd() {
		return this.s().trimEnd();
	}
	charAt(pos) {
		return this.s().charAt(pos);
	}
	charCodeAt(index) {
		return this.s().charCodeAt(index);
	}
	padStart(maxLength, fillString) {
		return this.s().padStart(maxLength, fillString);
	}
	padEnd(maxLength, fillString) {
		return this.s().padEnd(maxLength, fillString);
	}
	repeat(count) {
		return this.s().repeat(count);
	}
	toUpperCase() {
		return this.s().toUpperCase();
	}
	toLowerCase() {
		return this.s().toLowerCase();
	}
	s() {
		if (this.string == null) {
			const n = Date.now();
			if (n > warned + 6e4) {
				console.warn("@aws-sdk/core/protocols - WARN - JsonCodec2: you have called a string method on a Uint8Array request body. It has been automatically converted to string. In a future version this will throw an error.");
				warned = n;
			}
			this.string = (0,_toUtf8_js__WEBPACK_IMPORTED_MODULE_2__/* .toUtf8 */ .P)(this);
		}
		return this.string;
	}
};
var warned = 0;

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/json/codec-v2/JsonShapeSerializer2.js
const encoder = new TextEncoder();
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const QUOTE = 34;
const COLON = 58;
const COMMA = 44;
const BACKSLASH = 92;
const TRUE = new Uint8Array([
	116,
	114,
	117,
	101
]);
const FALSE = new Uint8Array([
	102,
	97,
	108,
	115,
	101
]);
const NULL = new Uint8Array([
	110,
	117,
	108,
	108
]);
const ESCAPE_TABLE = new Array(128).fill(null);
ESCAPE_TABLE[8] = "b";
ESCAPE_TABLE[9] = "t";
ESCAPE_TABLE[10] = "n";
ESCAPE_TABLE[12] = "f";
ESCAPE_TABLE[13] = "r";
ESCAPE_TABLE[34] = "\"";
ESCAPE_TABLE[92] = "\\";
for (let i = 0; i < 32; i++) if (ESCAPE_TABLE[i] === null) ESCAPE_TABLE[i] = "u00" + i.toString(16).padStart(2, "0");
const INITIAL_BUFFER_SIZE = 2048;
function alloc(size) {
	return JsonBytesStringAdapter.allocUnsafe(size);
}
var JsonShapeSerializer2 = class JsonShapeSerializer2 extends SerdeContextConfig {
	settings;
	json;
	i = 0;
	rootSchema;
	rawValue;
	passthrough = false;
	constructor(settings) {
		super();
		this.settings = settings;
		this.json = alloc(INITIAL_BUFFER_SIZE);
	}
	write(schema, value) {
		this.i = 0;
		this.rawValue = value;
		this.rootSchema = _endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .NormalizedSchema */ .l1.of(schema);
		this.passthrough = this.rootSchema.isBlobSchema() || this.rootSchema.isStringSchema();
		if (!this.passthrough) this.writeValue(this.rootSchema, value, void 0);
	}
	writeDiscriminatedDocument(schema, value) {
		this.i = 0;
		this.rootSchema = _endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .NormalizedSchema */ .l1.of(schema);
		const ns = this.rootSchema;
		if (ns.isStructSchema() && value != null && typeof value === "object") {
			this.writeValue(ns, value, void 0);
			const prefix = `"__type":"${ns.getName(true) ?? "Unknown"}",`;
			const z = prefix.length;
			this.ensure(z);
			this.json.copyWithin(1 + z, 1, this.i);
			encoder.encodeInto(prefix, this.json.subarray(1));
			this.i += z;
		} else this.writeValue(ns, value, void 0);
	}
	flush() {
		this.rootSchema = void 0;
		const finalPosition = this.i;
		this.i = 0;
		const raw = this.rawValue;
		this.rawValue = void 0;
		if (finalPosition === 0) return raw;
		const result = this.json.subarray(0, finalPosition);
		this.json = alloc(INITIAL_BUFFER_SIZE);
		return result;
	}
	ensure(byteCount) {
		const { i, json } = this;
		if (i + byteCount > json.length) {
			let newSize = json.length * 2;
			while (newSize < i + byteCount) newSize *= 2;
			const next = alloc(newSize);
			next.set(this.json);
			this.json = next;
		}
	}
	writeAscii(s) {
		const z = s.length;
		this.ensure(z);
		let { i, json } = this;
		for (let j = 0; j < z; ++j) {
			json[i] = s.charCodeAt(j);
			i += 1;
		}
		this.i = i;
	}
	writeAsciiQuoted(s) {
		const z = s.length;
		this.ensure(z + 4);
		let { json, i } = this;
		json[i++] = QUOTE;
		for (let j = 0; j < z; ++j) json[i++] = s.charCodeAt(j);
		json[i++] = QUOTE;
		this.i = i;
	}
	writeJsonString(s) {
		const z = s.length;
		this.ensure(z * 3 + 2);
		this.json[this.i++] = QUOTE;
		for (let j = 0; j < z; ++j) {
			const c = s.charCodeAt(j);
			if (c > 34 && c < 92) this.json[this.i++] = c;
			else if (c < 128) {
				const esc = ESCAPE_TABLE[c];
				if (esc !== null) {
					this.ensure(esc.length + 1 + (z - j - 1) * 3 + 1);
					this.json[this.i++] = BACKSLASH;
					for (let k = 0; k < esc.length; k++) this.json[this.i++] = esc.charCodeAt(k);
				} else this.json[this.i++] = c;
			} else if (c >= 55296 && c <= 56319) {
				const next = j + 1 < z ? s.charCodeAt(j + 1) : 0;
				if (next >= 56320 && next <= 57343) {
					this.ensure(4);
					const { written } = encoder.encodeInto(s.substring(j, j + 2), this.json.subarray(this.i));
					this.i += written;
					++j;
				} else {
					this.ensure(6 + (z - j - 1) * 3 + 1);
					this.writeUnicodeEscape(c);
				}
			} else if (c >= 56320 && c <= 57343) {
				this.ensure(6 + (z - j - 1) * 3 + 1);
				this.writeUnicodeEscape(c);
			} else {
				let { i, json } = this;
				if (c < 2048) {
					json[i++] = 192 | c >> 6;
					json[i++] = 128 | c & 63;
				} else {
					json[i++] = 224 | c >> 12;
					json[i++] = 128 | c >> 6 & 63;
					json[i++] = 128 | c & 63;
				}
				this.i = i;
			}
		}
		this.json[this.i++] = QUOTE;
	}
	writeUnicodeEscape(code) {
		let { json, i } = this;
		json[i++] = BACKSLASH;
		json[i++] = 117;
		const hex = code.toString(16).padStart(4, "0");
		for (let j = 0; j < 4; ++j) json[i++] = hex.charCodeAt(j);
		this.i = i;
	}
	static B64 = (() => {
		const chars = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
		const table = /* @__PURE__ */ new Uint8Array(64);
		for (let i = 0; i < 64; ++i) table[i] = chars.charCodeAt(i);
		return table;
	})();
	writeBase64(data) {
		const b64Len = Math.ceil(data.length / 3) * 4;
		this.ensure(b64Len + 2);
		const json = this.json;
		const B64 = JsonShapeSerializer2.B64;
		let i = this.i;
		json[i++] = QUOTE;
		const len = data.length;
		const remainder = len % 3;
		const mainLen = len - remainder;
		for (let j = 0; j < mainLen; j += 3) {
			const a = data[j];
			const b = data[j + 1];
			const c = data[j + 2];
			json[i++] = B64[a >> 2];
			json[i++] = B64[(a & 3) << 4 | b >> 4];
			json[i++] = B64[(b & 15) << 2 | c >> 6];
			json[i++] = B64[c & 63];
		}
		if (remainder === 2) {
			const a = data[mainLen];
			const b = data[mainLen + 1];
			json[i++] = B64[a >> 2];
			json[i++] = B64[(a & 3) << 4 | b >> 4];
			json[i++] = B64[(b & 15) << 2];
			json[i++] = 61;
		} else if (remainder === 1) {
			const a = data[mainLen];
			json[i++] = B64[a >> 2];
			json[i++] = B64[(a & 3) << 4];
			json[i++] = 61;
			json[i++] = 61;
		}
		json[i++] = QUOTE;
		this.i = i;
	}
	writeValue(schema, value, container) {
		if (value == null) {
			if (container?.isStructSchema()) {
				if (value === void 0) {
					if (_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .NormalizedSchema */ .l1.of(schema).isIdempotencyToken()) {
						this.writeAsciiQuoted((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .generateIdempotencyToken */ .ec)());
						return;
					}
				}
				return;
			}
			this.ensure(4);
			this.json.set(NULL, this.i);
			this.i += 4;
			return;
		}
		const ns = _endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .NormalizedSchema */ .l1.of(schema);
		const isObject = typeof value === "object";
		if (ns.isStringSchema()) {
			const mediaType = ns.getMergedTraits().mediaType;
			if (mediaType) {
				if (mediaType === "application/json" || mediaType.endsWith("+json")) {
					this.writeJsonString(_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .LazyJsonString */ .AH.from(value).toString());
					return;
				}
			}
		}
		if (this.settings.bigNumberAsString && value != null && (ns.isBigIntegerSchema() || ns.isBigDecimalSchema())) {
			const asString = value instanceof _Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .NumericValue */ .Dv ? value.string : String(value);
			this.writeAsciiQuoted(asString);
			return;
		}
		if (isObject) {
			if (ns.isStructSchema()) {
				this.writeStruct(ns, value);
				return;
			}
			if (Array.isArray(value) && (ns.isListSchema() || ns.isDocumentSchema())) {
				this.writeList(ns, value, ns.isDocumentSchema());
				return;
			}
			if (ns.isMapSchema()) {
				this.writeMap(ns, value, false);
				return;
			}
			if (value instanceof Uint8Array && (ns.isBlobSchema() || ns.isDocumentSchema())) {
				this.writeBase64(value);
				return;
			}
			if (value instanceof Date && (ns.isTimestampSchema() || ns.isDocumentSchema())) {
				this.writeTimestamp(ns, value);
				return;
			}
			if (value instanceof _Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .NumericValue */ .Dv) {
				this.writeAscii(value.string);
				return;
			}
			if (ns.isDocumentSchema()) {
				if (Array.isArray(value)) this.writeList(ns, value, true);
				else this.writeMap(ns, value, true);
				return;
			}
			const json = JSON.stringify(value);
			this.writeAscii(json);
			return;
		}
		if (typeof value === "string") {
			if (ns.isBlobSchema()) {
				const b64 = (this.serdeContext?.base64Encoder ?? _Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(value);
				this.writeAsciiQuoted(b64);
				return;
			}
			this.writeJsonString(value);
			return;
		}
		if (typeof value === "number") {
			if (Math.abs(value) === Infinity || Number.isNaN(value)) {
				this.writeAsciiQuoted(String(value));
				return;
			}
			const numStr = String(value);
			this.writeAscii(numStr);
			return;
		}
		if (typeof value === "boolean") {
			this.ensure(5);
			let { i, json } = this;
			if (value) {
				json.set(TRUE, i);
				i += 4;
			} else {
				json.set(FALSE, i);
				i += 5;
			}
			this.i = i;
			return;
		}
		if (typeof value === "bigint") {
			this.writeAscii(value.toString());
			return;
		}
		this.writeAscii(String(value));
	}
	writeStruct(ns, value) {
		this.ensure(2);
		this.json[this.i++] = OPEN_BRACE;
		let wroteAny = false;
		const hasType = typeof value.__type === "string";
		let writtenKeys;
		if (hasType) writtenKeys = /* @__PURE__ */ new Set();
		for (const [memberName, memberSchema] of ns.structIterator()) {
			const item = value[memberName];
			if (item == null && !memberSchema.isIdempotencyToken()) continue;
			if (wroteAny) {
				this.ensure(1);
				this.json[this.i++] = COMMA;
			}
			wroteAny = true;
			const targetKey = this.settings.jsonName ? memberSchema.getMergedTraits().jsonName ?? memberName : memberName;
			if (writtenKeys) {
				writtenKeys.add(memberName);
				writtenKeys.add(targetKey);
			}
			this.writeAsciiQuoted(targetKey);
			this.json[this.i++] = COLON;
			this.writeValue(memberSchema, item, ns);
		}
		if (!wroteAny && ns.isUnionSchema()) {
			const { $unknown } = value;
			if (Array.isArray($unknown)) {
				const [k, v] = $unknown;
				this.writeAsciiQuoted(k);
				this.ensure(1);
				this.json[this.i++] = COLON;
				this.writeValue(15, v, ns);
			}
		} else if (hasType) for (const k in value) {
			if (writtenKeys.has(k)) continue;
			writtenKeys.add(k);
			const v = value[k];
			if (wroteAny) {
				this.ensure(1);
				this.json[this.i++] = COMMA;
			}
			wroteAny = true;
			this.writeAsciiQuoted(k);
			this.ensure(1);
			this.json[this.i++] = COLON;
			this.writeValue(15, v, void 0);
		}
		this.ensure(1);
		this.json[this.i++] = CLOSE_BRACE;
	}
	writeList(ns, value, isDocument) {
		const sparse = !!ns.getMergedTraits().sparse;
		const valueSchema = ns.getValueSchema();
		if (!isDocument) {
			if (valueSchema.isStringSchema() || valueSchema.isNumericSchema() || valueSchema.isBooleanSchema()) {
				let hasSpecials = false;
				for (let i = 0; i < value.length; ++i) {
					const v = value[i];
					if (Number.isNaN(v) || v === Infinity || v === -Infinity || v == null && !sparse) {
						hasSpecials = true;
						break;
					}
				}
				let json;
				if (!hasSpecials) json = JSON.stringify(value);
				else {
					const out = [];
					for (let i = 0; i < value.length; ++i) {
						const v = value[i];
						if (v == null && !sparse) continue;
						if (Number.isNaN(v) || v === Infinity || v === -Infinity) out.push(String(v));
						else out.push(v);
					}
					json = JSON.stringify(out);
				}
				this.ensure(json.length * 3);
				this.i += encoder.encodeInto(json, this.json.subarray(this.i)).written;
				return;
			}
		}
		this.ensure(2);
		this.json[this.i++] = OPEN_BRACKET;
		let wroteFirstItem = false;
		for (let i = 0; i < value.length; ++i) {
			const item = value[i];
			if (isDocument ? item === void 0 : item == null && !sparse) continue;
			if (wroteFirstItem) {
				this.ensure(1);
				this.json[this.i++] = COMMA;
			}
			this.writeValue(valueSchema, item, void 0);
			wroteFirstItem = true;
		}
		this.ensure(1);
		this.json[this.i++] = CLOSE_BRACKET;
	}
	writeMap(ns, value, isDocument) {
		const sparse = !!ns.getMergedTraits().sparse;
		const valueSchema = ns.getValueSchema();
		if (!isDocument) {
			if (valueSchema.isStringSchema() || valueSchema.isNumericSchema() || valueSchema.isBooleanSchema()) {
				let modifications;
				for (const k in value) {
					if (!(0,_hasOwn_js__WEBPACK_IMPORTED_MODULE_3__/* .hasOwn */ .$)(value, k)) continue;
					const v = value[k];
					if (Number.isNaN(v) || v === Infinity || v === -Infinity) {
						(modifications ??= {})[k] = v;
						value[k] = String(v);
					} else if (v === null && !sparse) {
						(modifications ??= {})[k] = null;
						value[k] = void 0;
					}
				}
				const json = JSON.stringify(value);
				if (modifications) Object.assign(value, modifications);
				this.ensure(json.length * 3);
				this.i += encoder.encodeInto(json, this.json.subarray(this.i)).written;
				return;
			}
		}
		this.ensure(2);
		this.json[this.i++] = OPEN_BRACE;
		let first = true;
		for (const k in value) {
			if (!(0,_hasOwn_js__WEBPACK_IMPORTED_MODULE_3__/* .hasOwn */ .$)(value, k)) continue;
			const v = value[k];
			if (isDocument ? v === void 0 : v == null && !sparse) continue;
			if (!first) {
				this.ensure(1);
				this.json[this.i++] = COMMA;
			}
			first = false;
			this.writeJsonString(k);
			this.ensure(1);
			this.json[this.i++] = COLON;
			this.writeValue(valueSchema, v, void 0);
		}
		this.ensure(1);
		this.json[this.i++] = CLOSE_BRACE;
	}
	writeTimestamp(ns, value) {
		switch ((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .determineTimestampFormat */ .Vm)(ns, this.settings)) {
			case 5: {
				const iso = value.toISOString().replace(".000Z", "Z");
				this.writeAsciiQuoted(iso);
				return;
			}
			case 6:
				this.writeAsciiQuoted((0,_node_http_handler_js__WEBPACK_IMPORTED_MODULE_4__/* .dateToUtcString */ .JV)(value));
				return;
			case 7: {
				const epochSecs = String(value.getTime() / 1e3);
				this.writeAscii(epochSecs);
				return;
			}
			default: {
				const epochSecs = String(value.getTime() / 1e3);
				this.writeAscii(epochSecs);
				return;
			}
		}
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/json/codec-v2/JsonCodec2.js
var JsonCodec2 = class extends SerdeContextConfig {
	settings;
	constructor(settings) {
		super();
		this.settings = settings;
	}
	createSerializer() {
		const serializer = new JsonShapeSerializer2(this.settings);
		serializer.setSerdeContext(this.serdeContext);
		return serializer;
	}
	createDeserializer() {
		const deserializer = new JsonShapeDeserializer2(this.settings);
		deserializer.setSerdeContext(this.serdeContext);
		return deserializer;
	}
};



/***/ }),

/***/ 9463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ RpcProtocol)
/* harmony export */ });
/* harmony import */ var _hasOwn_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5087);
/* harmony import */ var _httpRequest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(658);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6585);
/* harmony import */ var _Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2900);





// ../../node_modules/@smithy/core/dist-es/submodules/protocols/RpcProtocol.js
var RpcProtocol = class extends _Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpProtocol */ .tc {
	async serializeRequest(operationSchema, _input, context) {
		const serializer = this.serializer;
		const query = {};
		const headers = {};
		const endpoint = await context.endpoint();
		const ns = _endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .NormalizedSchema */ .l1.of(operationSchema?.input);
		const schema = ns.getSchema();
		let payload;
		const input = _input && typeof _input === "object" ? _input : {};
		const request = new _httpRequest_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpRequest */ .K({
			protocol: "",
			hostname: "",
			port: void 0,
			path: "/",
			fragment: void 0,
			query,
			headers,
			body: void 0
		});
		if (endpoint) {
			this.updateServiceEndpoint(request, endpoint);
			this.setHostPrefix(request, operationSchema, input);
		}
		if (input) {
			const eventStreamMember = ns.getEventStreamMember();
			if (eventStreamMember) {
				if (input[eventStreamMember]) {
					const initialRequest = {};
					for (const [memberName] of ns.structIterator()) if (memberName !== eventStreamMember && input[memberName] != null) initialRequest[memberName] = input[memberName];
					payload = await this.serializeEventStream({
						eventStream: input[eventStreamMember],
						requestSchema: ns,
						initialRequest
					});
				}
			} else {
				serializer.write(schema, input);
				payload = serializer.flush();
			}
		}
		request.headers = Object.assign(request.headers, headers);
		request.query = query;
		request.body = payload;
		request.method = "POST";
		return request;
	}
	async deserializeResponse(operationSchema, context, response) {
		const deserializer = this.deserializer;
		const ns = _endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .NormalizedSchema */ .l1.of(operationSchema.output);
		const dataObject = {};
		if (this.isErrorResponse(response.statusCode)) {
			const bytes = await (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .collectBody */ .Px)(response.body, context);
			if (bytes.byteLength > 0) Object.assign(dataObject, await deserializer.read(15, bytes));
			await this.handleError(operationSchema, context, response, dataObject, this.deserializeMetadata(response));
			throw new Error("@smithy/core/protocols - RPC Protocol error handler failed to throw.");
		}
		for (const header in response.headers) {
			if (!(0,_hasOwn_js__WEBPACK_IMPORTED_MODULE_3__/* .hasOwn */ .$)(response.headers, header)) continue;
			const value = response.headers[header];
			delete response.headers[header];
			response.headers[header.toLowerCase()] = value;
		}
		const eventStreamMember = ns.getEventStreamMember();
		if (eventStreamMember) dataObject[eventStreamMember] = await this.deserializeEventStream({
			response,
			responseSchema: ns,
			initialResponseContainer: dataObject
		});
		else {
			const bytes = await (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__/* .collectBody */ .Px)(response.body, context);
			if (bytes.byteLength > 0) Object.assign(dataObject, await deserializer.read(ns, bytes));
		}
		dataObject.$metadata = this.deserializeMetadata(response);
		return dataObject;
	}
	isErrorResponse(statusCode) {
		return statusCode >= 300;
	}
};



/***/ }),

/***/ 2900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ resolveAwsRegionExtensionConfiguration),
/* harmony export */   $S: () => (/* binding */ NODE_AUTH_SCHEME_PREFERENCE_OPTIONS),
/* harmony export */   $z: () => (/* binding */ resolveRetryConfig),
/* harmony export */   AH: () => (/* binding */ LazyJsonString),
/* harmony export */   BB: () => (/* binding */ SignatureV4),
/* harmony export */   CK: () => (/* binding */ getSkewCorrectedDate),
/* harmony export */   CQ: () => (/* binding */ HttpBindingNormalizedSchema),
/* harmony export */   Dc: () => (/* binding */ resolveUserAgentConfig),
/* harmony export */   Dv: () => (/* binding */ NumericValue),
/* harmony export */   Ey: () => (/* binding */ fromBase64),
/* harmony export */   GG: () => (/* binding */ NODE_REGION_CONFIG_OPTIONS),
/* harmony export */   I9: () => (/* binding */ emitWarningIfUnsupportedVersion),
/* harmony export */   IZ: () => (/* binding */ resolveDefaultsModeConfig),
/* harmony export */   KF: () => (/* binding */ getHttpOperationBindings),
/* harmony export */   Kj: () => (/* binding */ Client),
/* harmony export */   Ko: () => (/* binding */ NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS),
/* harmony export */   L0: () => (/* binding */ DEFAULT_RETRY_MODE),
/* harmony export */   N4: () => (/* binding */ NoOpLogger),
/* harmony export */   OV: () => (/* binding */ resolveHostHeaderConfig),
/* harmony export */   Px: () => (/* binding */ collectBody),
/* harmony export */   Rq: () => (/* binding */ getAwsRegionExtensionConfiguration),
/* harmony export */   TC: () => (/* binding */ getHostHeaderPlugin),
/* harmony export */   TD: () => (/* binding */ resolveRegionConfig),
/* harmony export */   TE: () => (/* binding */ writeKey),
/* harmony export */   Tu: () => (/* binding */ Sha256Node),
/* harmony export */   UF: () => (/* binding */ awsEndpointFunctions),
/* harmony export */   Ub: () => (/* binding */ ProtocolLib),
/* harmony export */   VX: () => (/* binding */ emitWarningIfUnsupportedVersion$1),
/* harmony export */   Vm: () => (/* binding */ determineTimestampFormat),
/* harmony export */   Y7: () => (/* binding */ getLoggerPlugin),
/* harmony export */   cH: () => (/* binding */ decideEndpoint),
/* harmony export */   d5: () => (/* binding */ BinaryDecisionDiagram),
/* harmony export */   e$: () => (/* binding */ NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS),
/* harmony export */   eS: () => (/* binding */ getHttpHandlerExtensionConfiguration),
/* harmony export */   ec: () => (/* binding */ generateIdempotencyToken),
/* harmony export */   ey: () => (/* binding */ getRetryPlugin),
/* harmony export */   f2: () => (/* binding */ AwsSdkSigV4Signer),
/* harmony export */   fR: () => (/* binding */ SerdeContext),
/* harmony export */   h$: () => (/* binding */ DefaultIdentityProviderConfig),
/* harmony export */   hV: () => (/* binding */ NODE_APP_ID_CONFIG_OPTIONS),
/* harmony export */   ho: () => (/* binding */ resolveAwsSdkSigV4Config),
/* harmony export */   jt: () => (/* binding */ resolveHttpHandlerRuntimeConfig),
/* harmony export */   kN: () => (/* binding */ NODE_RETRY_MODE_CONFIG_OPTIONS),
/* harmony export */   kS: () => (/* binding */ EndpointCache),
/* harmony export */   lT: () => (/* binding */ loadConfigsForDefaultMode),
/* harmony export */   lW: () => (/* binding */ getHttpSigningPlugin),
/* harmony export */   mw: () => (/* binding */ customEndpointFunctions),
/* harmony export */   n4: () => (/* binding */ getRecursionDetectionPlugin),
/* harmony export */   n8: () => (/* binding */ calculateBodyLength),
/* harmony export */   nk: () => (/* binding */ toBase64),
/* harmony export */   pf: () => (/* binding */ createDefaultUserAgentProvider),
/* harmony export */   pz: () => (/* binding */ validateSigningProperties),
/* harmony export */   qs: () => (/* binding */ NODE_MAX_ATTEMPT_CONFIG_OPTIONS),
/* harmony export */   sM: () => (/* binding */ getUserAgentPlugin),
/* harmony export */   tc: () => (/* binding */ HttpProtocol),
/* harmony export */   te: () => (/* binding */ normalizeProvider),
/* harmony export */   uv: () => (/* binding */ resolveDefaultRuntimeConfig),
/* harmony export */   vK: () => (/* binding */ getContentLengthPlugin),
/* harmony export */   wB: () => (/* binding */ getHttpAuthSchemeEndpointRuleSetPlugin),
/* harmony export */   wq: () => (/* binding */ getSchemaSerdePlugin),
/* harmony export */   xA: () => (/* binding */ getDefaultExtensionConfiguration),
/* harmony export */   zH: () => (/* binding */ NODE_REGION_CONFIG_FILE_OPTIONS)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9849);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1758);
/* harmony import */ var _setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1802);
/* harmony import */ var _native_stream_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5740);
/* harmony import */ var _toUtf8_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6545);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6585);
/* harmony import */ var _hasOwn_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5087);
/* harmony import */ var _httpRequest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(658);
/* harmony import */ var _node_http_handler_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2653);
/* harmony import */ var _configLoader_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5458);
/* harmony import */ var _TypeRegistry_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3124);












// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/emitWarningIfUnsupportedVersion.js
const state = { warningEmitted: false };
const emitWarningIfUnsupportedVersion$1 = (version) => {
	if (version && !state.warningEmitted) {
		if (process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED === "true") {
			state.warningEmitted = true;
			return;
		}
		const userMajorVersion = parseInt(version.substring(1, version.indexOf(".")));
		const vv = 22;
		if (userMajorVersion < vv) {
			state.warningEmitted = true;
			process.emitWarning(`NodeVersionSupportWarning: The AWS SDK for JavaScript (v3)
versions published after the first week of January 2027
will require node >=${vv}. You are running node ${version}.

To continue receiving updates to AWS services, bug fixes,
and security updates please upgrade to node >=${vv}.

More information can be found at: https://a.co/c895JFp`);
		}
	}
};

// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/setFeature.js
var import__native_fs = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_fs */ .jp)());
var import__native_crypto = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_crypto */ .Np)());
function setFeature(context, feature, value) {
	if (!context.__aws_sdk_context) context.__aws_sdk_context = { features: {} };
	else if (!context.__aws_sdk_context.features) context.__aws_sdk_context.features = {};
	context.__aws_sdk_context.features[feature] = value;
}

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-base64/fromBase64.js
const BASE64_REGEX = /^[A-Za-z0-9+/]*={0,2}$/;
const fromBase64 = (input) => {
	if (input.length * 3 % 4 !== 0) throw new TypeError(`Incorrect padding on base64 string.`);
	if (!BASE64_REGEX.exec(input)) throw new TypeError(`Invalid base64 string.`);
	const buffer = (0,_native_stream_js__WEBPACK_IMPORTED_MODULE_2__/* .fromString */ .sH)(input, "base64");
	return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-base64/toBase64.js
const toBase64 = (_input) => {
	let input;
	if (typeof _input === "string") input = (0,_toUtf8_js__WEBPACK_IMPORTED_MODULE_3__/* .fromUtf8 */ .a)(_input);
	else input = _input;
	if (typeof input !== "object" || typeof input.byteOffset !== "number" || typeof input.byteLength !== "number") throw new Error("@smithy/util-base64: toBase64 encoder function only accepts string | Uint8Array.");
	return (0,_native_stream_js__WEBPACK_IMPORTED_MODULE_2__/* .fromArrayBuffer */ .Qj)(input.buffer, input.byteOffset, input.byteLength).toString("base64");
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-stream/blob/Uint8ArrayBlobAdapter.js
function bindUint8ArrayBlobAdapter(toUtf8, fromUtf8, toBase64, fromBase64) {
	return class Uint8ArrayBlobAdapter extends Uint8Array {
		static fromString(source, encoding = "utf-8") {
			if (typeof source === "string") {
				if (encoding === "base64") return Uint8ArrayBlobAdapter.mutate(fromBase64(source));
				return Uint8ArrayBlobAdapter.mutate(fromUtf8(source));
			}
			throw new Error(`Unsupported conversion from ${typeof source} to Uint8ArrayBlobAdapter.`);
		}
		static mutate(source) {
			Object.setPrototypeOf(source, Uint8ArrayBlobAdapter.prototype);
			return source;
		}
		transformToString(encoding = "utf-8") {
			if (encoding === "base64") return toBase64(this);
			return toUtf8(this);
		}
	};
}

// ../../node_modules/@smithy/core/dist-es/submodules/serde/uuid/v4.js
const decimalToHex = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
function bindV4(getRandomValues) {
	if (typeof crypto !== "undefined" && typeof crypto.randomUUID === "function") return () => crypto.randomUUID();
	return () => {
		const rnds = /* @__PURE__ */ new Uint8Array(16);
		getRandomValues(rnds);
		rnds[6] = rnds[6] & 15 | 64;
		rnds[8] = rnds[8] & 63 | 128;
		return decimalToHex[rnds[0]] + decimalToHex[rnds[1]] + decimalToHex[rnds[2]] + decimalToHex[rnds[3]] + "-" + decimalToHex[rnds[4]] + decimalToHex[rnds[5]] + "-" + decimalToHex[rnds[6]] + decimalToHex[rnds[7]] + "-" + decimalToHex[rnds[8]] + decimalToHex[rnds[9]] + "-" + decimalToHex[rnds[10]] + decimalToHex[rnds[11]] + decimalToHex[rnds[12]] + decimalToHex[rnds[13]] + decimalToHex[rnds[14]] + decimalToHex[rnds[15]];
	};
}

// ../../node_modules/@smithy/types/dist-es/endpoint.js
var EndpointURLScheme;
(function(EndpointURLScheme) {
	EndpointURLScheme["HTTP"] = "http";
	EndpointURLScheme["HTTPS"] = "https";
})(EndpointURLScheme || (EndpointURLScheme = {}));

// ../../node_modules/@smithy/types/dist-es/extensions/checksum.js
var AlgorithmId;
(function(AlgorithmId) {
	AlgorithmId["MD5"] = "md5";
	AlgorithmId["CRC32"] = "crc32";
	AlgorithmId["CRC32C"] = "crc32c";
	AlgorithmId["SHA1"] = "sha1";
	AlgorithmId["SHA256"] = "sha256";
})(AlgorithmId || (AlgorithmId = {}));

// ../../node_modules/@smithy/core/dist-es/submodules/transport/isValidHostLabel.js
const VALID_HOST_LABEL_REGEX = new RegExp(`^(?!.*-$)(?!-)[a-zA-Z0-9-]{1,63}$`);
const isValidHostLabel = (value, allowSubDomains = false) => {
	if (!allowSubDomains) return VALID_HOST_LABEL_REGEX.test(value);
	const labels = value.split(".");
	for (const label of labels) if (!isValidHostLabel(label)) return false;
	return true;
};

// ../../node_modules/@smithy/core/dist-es/submodules/transport/isValidHostname.js
function isValidHostname(hostname) {
	return /^[a-z0-9][a-z0-9.-]*[a-z0-9]$/.test(hostname);
}

// ../../node_modules/@smithy/core/dist-es/submodules/serde/lazy-json.js
const LazyJsonString = function LazyJsonString(val) {
	return Object.assign(new String(val), {
		deserializeJSON() {
			return JSON.parse(String(val));
		},
		toString() {
			return String(val);
		},
		toJSON() {
			return String(val);
		}
	});
};
LazyJsonString.from = (object) => {
	if (object && typeof object === "object" && (object instanceof LazyJsonString || "deserializeJSON" in object)) return object;
	else if (typeof object === "string" || Object.getPrototypeOf(object) === String.prototype) return LazyJsonString(String(object));
	return LazyJsonString(JSON.stringify(object));
};
LazyJsonString.fromObject = LazyJsonString.from;

// ../../node_modules/@smithy/core/dist-es/submodules/serde/value/NumericValue.js
const format = /^-?((0|[1-9]\d*)(\.\d+)?|\.\d+)([eE][+-]?\d+)?$/;
var NumericValue = class NumericValue {
	string;
	type;
	constructor(string, type) {
		this.string = string;
		this.type = type;
		if (!format.test(string)) throw new Error(`@smithy/core/serde - NumericValue string must conform to the Smithy bigDecimal format. Received: "${string}"`);
	}
	toString() {
		return this.string;
	}
	static [Symbol.hasInstance](object) {
		if (!object || typeof object !== "object") return false;
		const _nv = object;
		return NumericValue.prototype.isPrototypeOf(object) || _nv.type === "bigDecimal" && format.test(_nv.string);
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-body-length/calculateBodyLength.js
const calculateBodyLength = (body) => {
	if (!body) return 0;
	if (typeof body === "string") return Buffer.byteLength(body);
	else if (typeof body.byteLength === "number") return body.byteLength;
	else if (typeof body.size === "number") return body.size;
	else if (typeof body.start === "number" && typeof body.end === "number") return body.end + 1 - body.start;
	else if (body instanceof import__native_fs.ReadStream) {
		if (body.path != null) return (0, import__native_fs.lstatSync)(body.path).size;
		else if (typeof body.fd === "number") return (0, import__native_fs.fstatSync)(body.fd).size;
	}
	throw new Error(`Body Length computation failed for ${body}`);
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/toUint8Array.js
const toUint8Array = (data) => {
	if (data instanceof Uint8Array) return data;
	if (typeof data === "string") return (0,_toUtf8_js__WEBPACK_IMPORTED_MODULE_3__/* .fromUtf8 */ .a)(data);
	if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength / Uint8Array.BYTES_PER_ELEMENT);
	return new Uint8Array(data);
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/config-resolver/endpointsConfig/NodeUseDualstackEndpointConfigOptions.js
const ENV_USE_DUALSTACK_ENDPOINT = "AWS_USE_DUALSTACK_ENDPOINT";
const CONFIG_USE_DUALSTACK_ENDPOINT = "use_dualstack_endpoint";
const NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .booleanSelector */ .Qm)(env, ENV_USE_DUALSTACK_ENDPOINT, _endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .SelectorType */ .cV.ENV),
	configFileSelector: (profile) => (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .booleanSelector */ .Qm)(profile, CONFIG_USE_DUALSTACK_ENDPOINT, _endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .SelectorType */ .cV.CONFIG),
	default: false
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/config-resolver/endpointsConfig/NodeUseFipsEndpointConfigOptions.js
const ENV_USE_FIPS_ENDPOINT = "AWS_USE_FIPS_ENDPOINT";
const CONFIG_USE_FIPS_ENDPOINT = "use_fips_endpoint";
const NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .booleanSelector */ .Qm)(env, ENV_USE_FIPS_ENDPOINT, _endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .SelectorType */ .cV.ENV),
	configFileSelector: (profile) => (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .booleanSelector */ .Qm)(profile, CONFIG_USE_FIPS_ENDPOINT, _endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .SelectorType */ .cV.CONFIG),
	default: false
};

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/client.js
var Client = class {
	config;
	middlewareStack = (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .constructStack */ .oC)();
	initConfig;
	handlers;
	constructor(config) {
		this.config = config;
		const { protocol, protocolSettings } = config;
		if (protocolSettings) {
			if (typeof protocol === "function") config.protocol = new protocol(protocolSettings);
		}
	}
	send(command, optionsOrCb, cb) {
		const options = typeof optionsOrCb !== "function" ? optionsOrCb : void 0;
		const callback = typeof optionsOrCb === "function" ? optionsOrCb : cb;
		const useHandlerCache = options === void 0 && this.config.cacheMiddleware === true;
		let handler;
		if (useHandlerCache) {
			if (!this.handlers) this.handlers = /* @__PURE__ */ new WeakMap();
			const handlers = this.handlers;
			if (handlers.has(command.constructor)) handler = handlers.get(command.constructor);
			else {
				handler = command.resolveMiddleware(this.middlewareStack, this.config, options);
				handlers.set(command.constructor, handler);
			}
		} else {
			delete this.handlers;
			handler = command.resolveMiddleware(this.middlewareStack, this.config, options);
		}
		if (callback) handler(command).then((result) => callback(null, result.output), (err) => callback(err)).catch(() => {});
		else return handler(command).then((result) => result.output);
	}
	destroy() {
		this.config?.requestHandler?.destroy?.();
		delete this.handlers;
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/schema/schemas/operation.js
const operation = (namespace, name, traits, input, output) => ({
	name,
	namespace,
	traits,
	input,
	output
});

// ../../node_modules/@smithy/core/dist-es/submodules/schema/middleware/schemaDeserializationMiddleware.js
const schemaDeserializationMiddleware = (config) => (next, context) => async (args) => {
	const { response } = await next(args);
	const { operationSchema } = (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .getSmithyContext */ .ug)(context);
	const [, ns, n, t, i, o] = operationSchema ?? [];
	try {
		return {
			response,
			output: await config.protocol.deserializeResponse(operation(ns, n, t, i, o), {
				...config,
				...context
			}, response)
		};
	} catch (error) {
		Object.defineProperty(error, "$response", {
			value: response,
			enumerable: false,
			writable: false,
			configurable: false
		});
		if (!("$metadata" in error)) {
			const hint = `Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object.`;
			try {
				error.message += "\n  " + hint;
			} catch (ignored) {
				if (!context.logger || context.logger?.constructor?.name === "NoOpLogger") console.warn(hint);
				else context.logger?.warn?.(hint);
			}
			if (typeof error.$responseBodyText !== "undefined") {
				if (error.$response) error.$response.body = error.$responseBodyText;
			}
			try {
				if (_node_http_handler_js__WEBPACK_IMPORTED_MODULE_5__/* .HttpResponse */ .cS.isInstance(response)) {
					const { headers = {}, statusCode } = response;
					const headerEntries = Object.entries(headers);
					error.$metadata = {
						httpStatusCode: statusCode,
						requestId: findHeader(/^x-[\w-]+-request-?id$/, headerEntries),
						extendedRequestId: findHeader(/^x-[\w-]+-id-2$/, headerEntries),
						cfId: findHeader(/^x-[\w-]+-cf-id$/, headerEntries)
					};
				}
			} catch (ignored) {}
		}
		throw error;
	}
};
const findHeader = (pattern, headers) => {
	return (headers.find(([k]) => {
		return k.match(pattern);
	}) || [void 0, void 0])[1];
};

// ../../node_modules/@smithy/core/dist-es/submodules/schema/middleware/schemaSerializationMiddleware.js
const schemaSerializationMiddleware = (config) => (next, context) => async (args) => {
	const { operationSchema } = (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .getSmithyContext */ .ug)(context);
	const [, ns, n, t, i, o] = operationSchema ?? [];
	const endpoint = context.endpointV2 ? async () => (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .toEndpointV1 */ .a0)(context.endpointV2) : config.endpoint;
	const request = await config.protocol.serializeRequest(operation(ns, n, t, i, o), args.input, {
		...config,
		...context,
		endpoint
	});
	return next({
		...args,
		request
	});
};

// ../../node_modules/@smithy/core/dist-es/submodules/schema/middleware/getSchemaSerdePlugin.js
const deserializerMiddlewareOption = {
	name: "deserializerMiddleware",
	step: "deserialize",
	tags: ["DESERIALIZER"],
	override: true
};
const serializerMiddlewareOption = {
	name: "serializerMiddleware",
	step: "serialize",
	tags: ["SERIALIZER"],
	override: true
};
function getSchemaSerdePlugin(config) {
	return { applyToStack: (commandStack) => {
		commandStack.add(schemaSerializationMiddleware(config), serializerMiddlewareOption);
		commandStack.add(schemaDeserializationMiddleware(config), deserializerMiddlewareOption);
		config.protocol.setSerdeContext(config);
	} };
}

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/defaults-mode.js
const loadConfigsForDefaultMode = (mode) => {
	switch (mode) {
		case "standard": return {
			retryMode: "standard",
			connectionTimeout: 3100
		};
		case "in-region": return {
			retryMode: "standard",
			connectionTimeout: 1100
		};
		case "cross-region": return {
			retryMode: "standard",
			connectionTimeout: 3100
		};
		case "mobile": return {
			retryMode: "standard",
			connectionTimeout: 3e4
		};
		default: return {};
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/emitWarningIfUnsupportedVersion.js
let warningEmitted = false;
const emitWarningIfUnsupportedVersion = (version) => {
	if (version && !warningEmitted && parseInt(version.substring(1, version.indexOf("."))) < 16) warningEmitted = true;
};

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/extensions/checksum.js
const knownAlgorithms = Object.values(AlgorithmId);
const getChecksumConfiguration = (runtimeConfig) => {
	const checksumAlgorithms = [];
	for (const id in AlgorithmId) {
		if (!(0,_hasOwn_js__WEBPACK_IMPORTED_MODULE_6__/* .hasOwn */ .$)(AlgorithmId, id)) continue;
		const algorithmId = AlgorithmId[id];
		if (runtimeConfig[algorithmId] === void 0) continue;
		checksumAlgorithms.push({
			algorithmId: () => algorithmId,
			checksumConstructor: () => runtimeConfig[algorithmId]
		});
	}
	for (const [id, ChecksumCtor] of Object.entries(runtimeConfig.checksumAlgorithms ?? {})) checksumAlgorithms.push({
		algorithmId: () => id,
		checksumConstructor: () => ChecksumCtor
	});
	return {
		addChecksumAlgorithm(algo) {
			runtimeConfig.checksumAlgorithms = runtimeConfig.checksumAlgorithms ?? {};
			const id = algo.algorithmId();
			const ctor = algo.checksumConstructor();
			if (knownAlgorithms.includes(id)) runtimeConfig.checksumAlgorithms[id.toUpperCase()] = ctor;
			else runtimeConfig.checksumAlgorithms[id] = ctor;
			checksumAlgorithms.push(algo);
		},
		checksumAlgorithms() {
			return checksumAlgorithms;
		}
	};
};
const resolveChecksumRuntimeConfig = (clientConfig) => {
	const runtimeConfig = {};
	clientConfig.checksumAlgorithms().forEach((checksumAlgorithm) => {
		const id = checksumAlgorithm.algorithmId();
		if (knownAlgorithms.includes(id)) runtimeConfig[id] = checksumAlgorithm.checksumConstructor();
	});
	return runtimeConfig;
};

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/extensions/retry.js
const getRetryConfiguration = (runtimeConfig) => {
	return {
		setRetryStrategy(retryStrategy) {
			runtimeConfig.retryStrategy = retryStrategy;
		},
		retryStrategy() {
			return runtimeConfig.retryStrategy;
		}
	};
};
const resolveRetryRuntimeConfig = (retryStrategyConfiguration) => {
	const runtimeConfig = {};
	runtimeConfig.retryStrategy = retryStrategyConfiguration.retryStrategy();
	return runtimeConfig;
};

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/extensions/defaultExtensionConfiguration.js
const getDefaultExtensionConfiguration = (runtimeConfig) => {
	return Object.assign(getChecksumConfiguration(runtimeConfig), getRetryConfiguration(runtimeConfig));
};
const resolveDefaultRuntimeConfig = (config) => {
	return Object.assign(resolveChecksumRuntimeConfig(config), resolveRetryRuntimeConfig(config));
};

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/NoOpLogger.js
var NoOpLogger = class {
	trace() {}
	debug() {}
	info() {}
	warn() {}
	error() {}
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/defaults-mode/constants.js
const AWS_EXECUTION_ENV = "AWS_EXECUTION_ENV";
const AWS_REGION_ENV = "AWS_REGION";
const AWS_DEFAULT_REGION_ENV = "AWS_DEFAULT_REGION";
const ENV_IMDS_DISABLED = "AWS_EC2_METADATA_DISABLED";
const DEFAULTS_MODE_OPTIONS = [
	"in-region",
	"cross-region",
	"mobile",
	"standard",
	"legacy"
];
const IMDS_REGION_PATH = "/latest/meta-data/placement/region";
const IMDS_TOKEN_PATH = "/latest/api/token";
const X_AWS_EC2_METADATA_TOKEN = "x-aws-ec2-metadata-token";
const X_AWS_EC2_METADATA_TOKEN_TTL = "x-aws-ec2-metadata-token-ttl-seconds";

// ../../node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getInstanceMetadataRegion.js
const TIMEOUT_MS = 1e3;
const NEG_CACHE_TTL_MS = 6e4;
let negativeCacheUntil = 0;
const getInstanceMetadataRegion = async () => {
	if (process.env["AWS_EC2_METADATA_DISABLED"]) return;
	if (Date.now() < negativeCacheUntil) return;
	try {
		const endpoint = resolveImdsEndpoint();
		const token = (await imdsRequest({
			...endpoint,
			path: IMDS_TOKEN_PATH,
			method: "PUT",
			headers: { [X_AWS_EC2_METADATA_TOKEN_TTL]: "21600" }
		})).toString();
		return (await imdsRequest({
			...endpoint,
			path: "/latest/meta-data/placement/region",
			method: "GET",
			headers: { ["x-aws-ec2-metadata-token"]: token }
		})).toString().trim() || cacheNegativeAndReturnUndefined();
	} catch {
		return cacheNegativeAndReturnUndefined();
	}
};
const cacheNegativeAndReturnUndefined = () => {
	negativeCacheUntil = Date.now() + NEG_CACHE_TTL_MS;
};
const resolveImdsEndpoint = () => {
	const envEndpoint = process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT;
	if (envEndpoint) {
		const url = new URL(envEndpoint);
		return {
			hostname: url.hostname.replace(/^\[(.+)]$/, "$1"),
			port: url.port ? Number(url.port) : void 0
		};
	}
	if (process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE === "IPv6") return { hostname: "fd00:ec2::254" };
	return { hostname: "169.254.169.254" };
};
const imdsRequest = async (options) => {
	const { request } = await __webpack_require__.e(/* import() */ 756).then(__webpack_require__.bind(__webpack_require__, 756)).then((m) => /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)(m.default));
	return new Promise((resolve, reject) => {
		const req = request({
			hostname: options.hostname,
			port: options.port,
			path: options.path,
			method: options.method,
			headers: options.headers,
			timeout: TIMEOUT_MS,
			signal: AbortSignal.timeout(TIMEOUT_MS)
		});
		req.on("error", (err) => {
			reject(err);
			req.destroy();
		});
		req.on("timeout", () => {
			reject(/* @__PURE__ */ new Error("TimeoutError from instance metadata service"));
			req.destroy();
		});
		req.on("response", (res) => {
			const { statusCode = 400 } = res;
			if (statusCode < 200 || statusCode >= 300) {
				reject(Object.assign(/* @__PURE__ */ new Error("Error response received from instance metadata service"), { statusCode }));
				req.destroy();
				return;
			}
			const chunks = [];
			res.on("data", (chunk) => chunks.push(chunk));
			res.on("end", () => {
				resolve(Buffer.concat(chunks));
				req.destroy();
			});
		});
		req.end();
	});
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/config.js
const REGION_ENV_NAME = "AWS_REGION";
const REGION_INI_NAME = "region";
const NODE_REGION_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => env[REGION_ENV_NAME],
	configFileSelector: (profile) => profile[REGION_INI_NAME],
	default: async () => {
		const region = await getInstanceMetadataRegion();
		if (region) return region;
		throw new Error("Region is missing");
	}
};
const NODE_REGION_CONFIG_FILE_OPTIONS = { preferredFile: "credentials" };

// ../../node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/checkRegion.js
const validRegions = /* @__PURE__ */ new Set();
const checkRegion = (region, check = isValidHostLabel) => {
	if (!validRegions.has(region) && !check(region)) {
		if (region === "*") console.warn(`@smithy/config-resolver WARN - Please use the caller region instead of "*". See "sigv4a" in https://github.com/aws/aws-sdk-js-v3/blob/main/supplemental-docs/CLIENTS.md.`);
		else throw new Error(`Region not accepted: region="${region}" is not a valid hostname component.`);
	} else validRegions.add(region);
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/isFipsRegion.js
const isFipsRegion = (region) => typeof region === "string" && (region.startsWith("fips-") || region.endsWith("-fips"));

// ../../node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getRealRegion.js
const getRealRegion = (region) => isFipsRegion(region) ? ["fips-aws-global", "aws-fips"].includes(region) ? "us-east-1" : region.replace(/fips-(dkr-|prod-)?|-fips/, "") : region;

// ../../node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/resolveRegionConfig.js
const resolveRegionConfig = (input) => {
	const { region, useFipsEndpoint } = input;
	if (!region) throw new Error("Region is missing");
	return Object.assign(input, {
		region: async () => {
			const providedRegion = typeof region === "function" ? await region() : region;
			const realRegion = getRealRegion(providedRegion);
			checkRegion(realRegion);
			return realRegion;
		},
		useFipsEndpoint: async () => {
			const providedRegion = typeof region === "string" ? region : await region();
			if (isFipsRegion(providedRegion)) return true;
			return typeof useFipsEndpoint !== "function" ? Promise.resolve(!!useFipsEndpoint) : useFipsEndpoint();
		}
	});
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/defaults-mode/defaultsModeConfig.js
const AWS_DEFAULTS_MODE_ENV = "AWS_DEFAULTS_MODE";
const AWS_DEFAULTS_MODE_CONFIG = "defaults_mode";
const NODE_DEFAULTS_MODE_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => {
		return env[AWS_DEFAULTS_MODE_ENV];
	},
	configFileSelector: (profile) => {
		return profile[AWS_DEFAULTS_MODE_CONFIG];
	},
	default: "legacy"
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/defaults-mode/resolveDefaultsModeConfig.js
const resolveDefaultsModeConfig = ({ region = (0,_configLoader_js__WEBPACK_IMPORTED_MODULE_7__/* .loadConfig */ .Z9)(NODE_REGION_CONFIG_OPTIONS), defaultsMode = (0,_configLoader_js__WEBPACK_IMPORTED_MODULE_7__/* .loadConfig */ .Z9)(NODE_DEFAULTS_MODE_CONFIG_OPTIONS) } = {}) => (0,_configLoader_js__WEBPACK_IMPORTED_MODULE_7__/* .memoize */ .Bj)(async () => {
	const mode = typeof defaultsMode === "function" ? await defaultsMode() : defaultsMode;
	switch (mode?.toLowerCase()) {
		case "auto": return resolveNodeDefaultsModeAuto(region);
		case "in-region":
		case "cross-region":
		case "mobile":
		case "standard":
		case "legacy": return Promise.resolve(mode?.toLocaleLowerCase());
		case void 0: return Promise.resolve("legacy");
		default: throw new Error(`Invalid parameter for "defaultsMode", expect ${DEFAULTS_MODE_OPTIONS.join(", ")}, got ${mode}`);
	}
});
const resolveNodeDefaultsModeAuto = async (clientRegion) => {
	if (clientRegion) {
		const resolvedRegion = typeof clientRegion === "function" ? await clientRegion() : clientRegion;
		const inferredRegion = await inferPhysicalRegion();
		if (!inferredRegion) return "standard";
		if (resolvedRegion === inferredRegion) return "in-region";
		else return "cross-region";
	}
	return "standard";
};
const inferPhysicalRegion = async () => {
	if (process.env["AWS_EXECUTION_ENV"] && (process.env["AWS_REGION"] || process.env["AWS_DEFAULT_REGION"])) return process.env["AWS_REGION"] ?? process.env["AWS_DEFAULT_REGION"];
	return getInstanceMetadataRegion();
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/bdd/BinaryDecisionDiagram.js
var BinaryDecisionDiagram = class BinaryDecisionDiagram {
	nodes;
	root;
	conditions;
	results;
	constructor(bdd, root, conditions, results) {
		this.nodes = bdd;
		this.root = root;
		this.conditions = conditions;
		this.results = results;
	}
	static from(bdd, root, conditions, results) {
		return new BinaryDecisionDiagram(bdd, root, conditions, results);
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/cache/EndpointCache.js
var EndpointCache = class {
	capacity;
	data = /* @__PURE__ */ new Map();
	parameters = [];
	constructor({ size, params }) {
		this.capacity = size ?? 50;
		if (params) this.parameters = params;
	}
	get(endpointParams, resolver) {
		const key = this.hash(endpointParams);
		if (key === false) return resolver();
		if (!this.data.has(key)) {
			if (this.data.size > this.capacity + 10) {
				const keys = this.data.keys();
				let i = 0;
				while (true) {
					const { value, done } = keys.next();
					this.data.delete(value);
					if (done || ++i > 10) break;
				}
			}
			this.data.set(key, resolver());
		}
		return this.data.get(key);
	}
	size() {
		return this.data.size;
	}
	hash(endpointParams) {
		let buffer = "";
		const { parameters } = this;
		if (parameters.length === 0) return false;
		for (const param of parameters) {
			const raw = endpointParams[param];
			const val = raw == null ? "\0" : String(raw);
			if (val.includes("|;")) return false;
			buffer += val + "|;";
		}
		return buffer;
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/types/EndpointError.js
var EndpointError = class extends Error {
	constructor(message) {
		super(message);
		this.name = "EndpointError";
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/debug/debugId.js
const debugId = "endpoints";

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/debug/toDebugString.js
function toDebugString(input) {
	if (typeof input !== "object" || input == null) return input;
	if ("ref" in input) return `$${toDebugString(input.ref)}`;
	if ("fn" in input) return `${input.fn}(${(input.argv || []).map(toDebugString).join(", ")})`;
	return JSON.stringify(input, null, 2);
}

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/customEndpointFunctions.js
const customEndpointFunctions = {};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/booleanEquals.js
const booleanEquals = (value1, value2) => value1 === value2;

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/coalesce.js
function coalesce(...args) {
	for (const arg of args) if (arg != null) return arg;
}

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/getAttrPathList.js
const getAttrPathList = (path) => {
	const parts = path.split(".");
	const pathList = [];
	for (const part of parts) {
		const squareBracketIndex = part.indexOf("[");
		if (squareBracketIndex !== -1) {
			if (part.indexOf("]") !== part.length - 1) throw new EndpointError(`Path: '${path}' does not end with ']'`);
			const arrayIndex = part.slice(squareBracketIndex + 1, -1);
			if (Number.isNaN(parseInt(arrayIndex))) throw new EndpointError(`Invalid array index: '${arrayIndex}' in path: '${path}'`);
			if (squareBracketIndex !== 0) pathList.push(part.slice(0, squareBracketIndex));
			pathList.push(arrayIndex);
		} else pathList.push(part);
	}
	return pathList;
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/getAttr.js
const getAttr = (value, path) => getAttrPathList(path).reduce((acc, index) => {
	if (typeof acc !== "object") throw new EndpointError(`Index '${index}' in '${path}' not found in '${JSON.stringify(value)}'`);
	else if (Array.isArray(acc)) {
		const i = parseInt(index);
		return acc[i < 0 ? acc.length + i : i];
	}
	return acc[index];
}, value);

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/isSet.js
const isSet = (value) => value != null;

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/ite.js
function ite(condition, trueValue, falseValue) {
	return condition ? trueValue : falseValue;
}

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/not.js
const not = (value) => !value;

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/isIpAddress.js
const IP_V4_REGEX = new RegExp(`^(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)){3}$`);
const isIpAddress = (value) => IP_V4_REGEX.test(value) || value.startsWith("[") && value.endsWith("]");

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/parseURL.js
const DEFAULT_PORTS = {
	[EndpointURLScheme.HTTP]: 80,
	[EndpointURLScheme.HTTPS]: 443
};
const parseURL = (value) => {
	const whatwgURL = (() => {
		try {
			if (value instanceof URL) return value;
			if (typeof value === "object" && "hostname" in value) {
				const { hostname, port, protocol = "", path = "", query = {} } = value;
				const url = new URL(`${protocol}//${hostname}${port ? `:${port}` : ""}${path}`);
				url.search = Object.entries(query).map(([k, v]) => `${k}=${v}`).join("&");
				return url;
			}
			return new URL(value);
		} catch (ignored) {
			return null;
		}
	})();
	if (!whatwgURL) {
		console.error(`Unable to parse ${JSON.stringify(value)} as a whatwg URL.`);
		return null;
	}
	const urlString = whatwgURL.href;
	const { host, hostname, pathname, protocol, search } = whatwgURL;
	if (search) return null;
	const scheme = protocol.slice(0, -1);
	if (!Object.values(EndpointURLScheme).includes(scheme)) return null;
	const isIp = isIpAddress(hostname);
	return {
		scheme,
		authority: `${host}${urlString.includes(`${host}:${DEFAULT_PORTS[scheme]}`) || typeof value === "string" && value.includes(`${host}:${DEFAULT_PORTS[scheme]}`) ? `:${DEFAULT_PORTS[scheme]}` : ``}`,
		path: pathname,
		normalizedPath: pathname.endsWith("/") ? pathname : `${pathname}/`,
		isIp
	};
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/split.js
function split(value, delimiter, limit) {
	if (limit === 1) return [value];
	if (value === "") return [""];
	const parts = value.split(delimiter);
	if (limit === 0) return parts;
	return parts.slice(0, limit - 1).concat(parts.slice(1).join(delimiter));
}

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/stringEquals.js
const stringEquals = (value1, value2) => value1 === value2;

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/substring.js
const substring = (input, start, stop, reverse) => {
	if (input == null || start >= stop || input.length < stop || /[^\u0000-\u007f]/.test(input)) return null;
	if (!reverse) return input.substring(start, stop);
	return input.substring(input.length - stop, input.length - start);
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/uriEncode.js
const uriEncode = (value) => encodeURIComponent(value).replace(/[!*'()]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/endpointFunctions.js
const endpointFunctions = {
	booleanEquals,
	coalesce,
	getAttr,
	isSet,
	isValidHostLabel,
	ite,
	not,
	parseURL,
	split,
	stringEquals,
	substring,
	uriEncode
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/evaluateTemplate.js
const evaluateTemplate = (template, options) => {
	const evaluatedTemplateArr = [];
	const { referenceRecord, endpointParams } = options;
	let currentIndex = 0;
	while (currentIndex < template.length) {
		const openingBraceIndex = template.indexOf("{", currentIndex);
		if (openingBraceIndex === -1) {
			evaluatedTemplateArr.push(template.slice(currentIndex));
			break;
		}
		evaluatedTemplateArr.push(template.slice(currentIndex, openingBraceIndex));
		const closingBraceIndex = template.indexOf("}", openingBraceIndex);
		if (closingBraceIndex === -1) {
			evaluatedTemplateArr.push(template.slice(openingBraceIndex));
			break;
		}
		if (template[openingBraceIndex + 1] === "{" && template[closingBraceIndex + 1] === "}") {
			evaluatedTemplateArr.push(template.slice(openingBraceIndex + 1, closingBraceIndex));
			currentIndex = closingBraceIndex + 2;
		}
		const parameterName = template.substring(openingBraceIndex + 1, closingBraceIndex);
		if (parameterName.includes("#")) {
			const [refName, attrName] = parameterName.split("#");
			evaluatedTemplateArr.push(getAttr(referenceRecord[refName] ?? endpointParams[refName], attrName));
		} else evaluatedTemplateArr.push(referenceRecord[parameterName] ?? endpointParams[parameterName]);
		currentIndex = closingBraceIndex + 1;
	}
	return evaluatedTemplateArr.join("");
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/getReferenceValue.js
const getReferenceValue = ({ ref }, options) => {
	return options.referenceRecord[ref] ?? options.endpointParams[ref];
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/evaluateExpression.js
const evaluateExpression = (obj, keyName, options) => {
	if (typeof obj === "string") return evaluateTemplate(obj, options);
	else if (obj["fn"]) return group$1.callFunction(obj, options);
	else if (obj["ref"]) return getReferenceValue(obj, options);
	throw new EndpointError(`'${keyName}': ${String(obj)} is not a string, function or reference.`);
};
const callFunction = ({ fn, argv }, options) => {
	const evaluatedArgs = Array(argv.length);
	for (let i = 0; i < evaluatedArgs.length; ++i) {
		const arg = argv[i];
		if (typeof arg === "boolean" || typeof arg === "number") evaluatedArgs[i] = arg;
		else evaluatedArgs[i] = group$1.evaluateExpression(arg, "arg", options);
	}
	const namespaceSeparatorIndex = fn.indexOf(".");
	if (namespaceSeparatorIndex !== -1) {
		const customFunction = customEndpointFunctions[fn.slice(0, namespaceSeparatorIndex)]?.[fn.slice(namespaceSeparatorIndex + 1)];
		if (typeof customFunction === "function") return customFunction(...evaluatedArgs);
	}
	const callable = endpointFunctions[fn];
	if (typeof callable === "function") return callable(...evaluatedArgs);
	throw new Error(`function ${fn} not loaded in endpointFunctions.`);
};
const group$1 = {
	evaluateExpression,
	callFunction
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/evaluateCondition.js
const evaluateCondition = (condition, options) => {
	const { assign } = condition;
	if (assign && assign in options.referenceRecord) throw new EndpointError(`'${assign}' is already defined in Reference Record.`);
	const value = callFunction(condition, options);
	options.logger?.debug?.(`${debugId} evaluateCondition: ${toDebugString(condition)} = ${toDebugString(value)}`);
	const result = value === "" ? true : !!value;
	if (assign != null) return {
		result,
		toAssign: {
			name: assign,
			value
		}
	};
	return { result };
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/getEndpointHeaders.js
const getEndpointHeaders = (headers, options) => Object.entries(headers ?? {}).reduce((acc, [headerKey, headerVal]) => {
	acc[headerKey] = headerVal.map((headerValEntry) => {
		const processedExpr = evaluateExpression(headerValEntry, "Header value entry", options);
		if (typeof processedExpr !== "string") throw new EndpointError(`Header '${headerKey}' value '${processedExpr}' is not a string`);
		return processedExpr;
	});
	return acc;
}, {});

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/getEndpointProperties.js
const getEndpointProperties = (properties, options) => Object.entries(properties).reduce((acc, [propertyKey, propertyVal]) => {
	acc[propertyKey] = group.getEndpointProperty(propertyVal, options);
	return acc;
}, {});
const getEndpointProperty = (property, options) => {
	if (Array.isArray(property)) return property.map((propertyEntry) => getEndpointProperty(propertyEntry, options));
	switch (typeof property) {
		case "string": return evaluateTemplate(property, options);
		case "object":
			if (property === null) throw new EndpointError(`Unexpected endpoint property: ${property}`);
			return group.getEndpointProperties(property, options);
		case "boolean": return property;
		default: throw new EndpointError(`Unexpected endpoint property type: ${typeof property}`);
	}
};
const group = {
	getEndpointProperty,
	getEndpointProperties
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/getEndpointUrl.js
const getEndpointUrl = (endpointUrl, options) => {
	const expression = evaluateExpression(endpointUrl, "Endpoint URL", options);
	if (typeof expression === "string") try {
		return new URL(expression);
	} catch (error) {
		console.error(`Failed to construct URL with ${expression}`, error);
		throw error;
	}
	throw new EndpointError(`Endpoint URL must be a string, got ${typeof expression}`);
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/decideEndpoint.js
const RESULT = 1e8;
const decideEndpoint = (bdd, options) => {
	const { nodes, root, results, conditions } = bdd;
	let ref = root;
	const referenceRecord = {};
	const closure = {
		referenceRecord,
		endpointParams: options.endpointParams,
		logger: options.logger
	};
	while (ref !== 1 && ref !== -1 && ref < RESULT) {
		const node_i = 3 * (Math.abs(ref) - 1);
		const [condition_i, highRef, lowRef] = [
			nodes[node_i],
			nodes[node_i + 1],
			nodes[node_i + 2]
		];
		const [fn, argv, assign] = conditions[condition_i];
		const evaluation = evaluateCondition({
			fn,
			assign,
			argv
		}, closure);
		if (evaluation.toAssign) {
			const { name, value } = evaluation.toAssign;
			referenceRecord[name] = value;
		}
		ref = ref >= 0 === evaluation.result ? highRef : lowRef;
	}
	if (ref >= RESULT) {
		const result = results[ref - RESULT];
		if (result[0] === -1) {
			const [, errorExpression] = result;
			throw new EndpointError(evaluateExpression(errorExpression, "Error", closure));
		}
		const [url, properties, headers] = result;
		return {
			url: getEndpointUrl(url, closure),
			properties: getEndpointProperties(properties, closure),
			headers: getEndpointHeaders(headers ?? {}, closure)
		};
	}
	throw new EndpointError(`No matching endpoint.`);
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/writeKey.js
function writeKey(obj) {
	Object.defineProperty(obj, "__proto__", {
		value: void 0,
		writable: true,
		enumerable: true,
		configurable: true
	});
}

// ../../node_modules/@smithy/core/dist-es/submodules/serde/index.js
var Uint8ArrayBlobAdapter = class extends bindUint8ArrayBlobAdapter(_toUtf8_js__WEBPACK_IMPORTED_MODULE_3__/* .toUtf8 */ .P, _toUtf8_js__WEBPACK_IMPORTED_MODULE_3__/* .fromUtf8 */ .a, toBase64, fromBase64) {};
const _getRandomValues = import__native_crypto.getRandomValues;
const v4 = bindV4(_getRandomValues);
const generateIdempotencyToken = v4;

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/collect-stream-body.js
const collectBody = async (streamBody = /* @__PURE__ */ new Uint8Array(), context) => {
	if (streamBody instanceof Uint8Array) return Uint8ArrayBlobAdapter.mutate(streamBody);
	if (!streamBody) return Uint8ArrayBlobAdapter.mutate(/* @__PURE__ */ new Uint8Array());
	const fromContext = context.streamCollector(streamBody);
	return Uint8ArrayBlobAdapter.mutate(await fromContext);
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/HttpBindingNormalizedSchema.js
const HTTP_BINDINGS = Symbol.for("@smithy/schema-x");
var HttpBindingNormalizedSchema = class HttpBindingNormalizedSchema extends _endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .NormalizedSchema */ .l1 {
	static identity = Symbol.for("@smithy/HttpBindingNormalizedSchema");
	identity = HttpBindingNormalizedSchema.identity;
	bindings;
	constructor(schema) {
		super(schema);
	}
	static of(schema) {
		const ns = _endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .NormalizedSchema */ .l1.of(schema);
		if (ns.identity === HttpBindingNormalizedSchema.identity) return ns;
		const schemaCache = ns.isMemberSchema() ? ns : ns.getSchema();
		const cache = typeof schemaCache === "object" && schemaCache !== null ? schemaCache : ns;
		return cache[HTTP_BINDINGS] ??= new HttpBindingNormalizedSchema(ns);
	}
	getHttpBindingLocation(traits) {
		if (traits.httpPayload) return 36;
		if (traits.httpLabel) return 33;
		if (traits.httpHeader) return 38;
		if (typeof traits.httpPrefixHeaders === "string") return 39;
		if (traits.httpQuery) return 34;
		if (traits.httpQueryParams) return 35;
		if (traits.httpResponseCode) return 37;
		return 32;
	}
	getHttpBindingValue(location, traits, nested = false) {
		const raw = this.getSchema();
		const type = typeof raw === "number" ? raw & 255 : this.isListSchema() ? 64 : 255;
		const slot = location & 7;
		const media = traits.mediaType ? traits.mediaType === "application/json" || traits.mediaType.endsWith("+json") ? 2 : 1 : 0;
		const stream = traits.streaming || type === 42 ? this.isStructSchema() ? 2 : 1 : 0;
		const timestamp = type >= 4 && type <= 7 ? slot >= 6 ? 2 : slot > 0 && slot < 4 ? 1 : 0 : 0;
		let flags = type | media << 8 | (traits.idempotencyToken ? 1 : 0) << 10 | stream << 11 | (traits.sparse ? 1 : 0) << 13 | timestamp << 14 | (traits.hostLabel ? 1 : 0) << 17 | (location === 36 && typeof raw !== "object" ? 1 : 0) << 18;
		const category = type & 192;
		const collectionValue = slot & 2 && (category === 64 || !nested && slot & 1) ? this.getHttpBindingCollectionValue(location, traits) : void 0;
		const valueType = (collectionValue?.[1] ?? 0) & 255;
		flags |= (slot >= 6 && (valueType === 4 || valueType === 6) ? 1 : 0) << 16;
		return [
			this,
			flags,
			collectionValue
		];
	}
	getHttpBindingCollectionValue(location, traits = this.getMergedTraits()) {
		const valueSchema = HttpBindingNormalizedSchema.of(this.getValueSchema());
		return valueSchema.getHttpBindingValue(location, {
			...valueSchema.getMergedTraits(),
			...traits
		}, true);
	}
	getHttpBindings() {
		const source = this.getSchema();
		return typeof source !== "object" || source === null ? EMPTY_BINDINGS : this.bindings ??= buildHttpBindings(this);
	}
};
const buildHttpBindings = (schema) => {
	const bodyMemberNames = [];
	const bodyMemberSchemas = [];
	const requestBodyMemberNames = [];
	const requestBodyMemberSchemas = [];
	const memberBindings = [];
	const byName = {};
	const headers = {};
	const prefixHeaders = [];
	const responseBindings = {
		headers,
		prefixHeaders
	};
	const bindings = {
		request: {
			memberBindings,
			byName
		},
		response: {
			bodyMemberNames,
			bindings: responseBindings
		}
	};
	const { request, response } = bindings;
	for (const [name, member] of schema.structIterator()) {
		const bindingSchema = HttpBindingNormalizedSchema.of(member);
		const traits = bindingSchema.getMergedTraits();
		const location = bindingSchema.getHttpBindingLocation(traits);
		const wireName = traits.httpHeader?.toLowerCase() ?? traits.httpPrefixHeaders?.toLowerCase() ?? traits.httpQuery;
		const value = bindingSchema.getHttpBindingValue(location, traits);
		const binding = [
			name,
			value,
			location,
			wireName
		];
		if (name === "__proto__") writeKey(byName);
		byName[name] = binding;
		if (value[1] >> 10 & 1) request.hasIdempotency = true;
		memberBindings.push(binding);
		const slot = location & 7;
		if (slot === 0) {
			requestBodyMemberNames.push(name);
			requestBodyMemberSchemas.push(member);
		}
		if ((slot & 4) === 0) {
			bodyMemberNames.push(name);
			bodyMemberSchemas.push(member);
		} else if ((slot & 6) === 4) {
			if (slot & 1) responseBindings.statusCode = binding;
			else {
				responseBindings.payload = binding;
				const type = value[1] & 255;
				request.contentTypeInstruction = traits.mediaType ?? (type === 0 ? "text/plain" : type === 21 || type === 42 ? "application/octet-stream" : null);
			}
		} else if (slot & 1) {
			request.hasPrefixHeaders = true;
			prefixHeaders.push(binding);
		} else {
			if (wireName === "__proto__") writeKey(headers);
			headers[wireName] = binding;
		}
	}
	if (request.contentTypeInstruction === void 0 && requestBodyMemberNames.length) request.contentTypeInstruction = null;
	request.syntheticBodySchema = createBodySchema(schema, requestBodyMemberNames, requestBodyMemberSchemas);
	response.syntheticBodySchema = createBodySchema(schema, bodyMemberNames, bodyMemberSchemas);
	return bindings;
};
const buildPathSegments = (path) => {
	const segments = [];
	let offset = 0;
	for (const match of path.matchAll(/\{([^{}+]+)(\+)?\}/g)) {
		if (match.index > offset) segments.push([path.slice(offset, match.index), 0]);
		segments.push([match[1], match[2] ? 2 : 1]);
		offset = match.index + match[0].length;
	}
	if (segments.length && offset < path.length) segments.push([path.slice(offset), 0]);
	return segments.length ? segments : void 0;
};
const buildHttpOperationBindings = (schema) => {
	const { http, endpoint } = (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .translateTraits */ .cX)(schema.traits ?? {});
	const [path, search] = http?.[1].split("?") ?? [];
	return [
		http?.[0],
		path,
		search ? [...new URLSearchParams(search)] : [],
		path ? buildPathSegments(path) : void 0,
		endpoint?.[0]
	];
};
const EMPTY_BINDINGS = {
	request: {
		memberBindings: [],
		byName: {}
	},
	response: {
		bodyMemberNames: [],
		bindings: {
			headers: {},
			prefixHeaders: []
		}
	}
};
const getHttpOperationBindings = (schema) => schema[HTTP_BINDINGS] ??= buildHttpOperationBindings(schema);
const createBodySchema = (schema, memberNames, memberSchemas) => {
	if (!memberNames.length) return;
	const source = schema.getSchema();
	const body = [
		3,
		source[1],
		source[2],
		schema.getMergedTraits(),
		memberNames,
		memberSchemas
	];
	const required = source[6];
	const bodyRequired = required && memberNames.reduce((count, name) => count + (source[4].indexOf(name) < required ? 1 : 0), 0);
	if (bodyRequired) body[6] = bodyRequired;
	return body;
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/SerdeContext.js
var SerdeContext = class {
	serdeContext;
	setSerdeContext(serdeContext) {
		this.serdeContext = serdeContext;
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/HttpProtocol.js
var HttpProtocol = class extends SerdeContext {
	options;
	compositeErrorRegistry;
	constructor(options) {
		super();
		this.options = options;
		this.compositeErrorRegistry = new _TypeRegistry_js__WEBPACK_IMPORTED_MODULE_8__/* .TypeRegistry */ .O(options.defaultNamespace);
		for (const etr of options.errorTypeRegistries ?? []) this.compositeErrorRegistry.copyFrom(etr);
	}
	getRequestType() {
		return _httpRequest_js__WEBPACK_IMPORTED_MODULE_9__/* .HttpRequest */ .K;
	}
	getResponseType() {
		return _node_http_handler_js__WEBPACK_IMPORTED_MODULE_5__/* .HttpResponse */ .cS;
	}
	setSerdeContext(serdeContext) {
		this.serdeContext = serdeContext;
		this.serializer.setSerdeContext(serdeContext);
		this.deserializer.setSerdeContext(serdeContext);
		if (this.getPayloadCodec()) this.getPayloadCodec().setSerdeContext(serdeContext);
	}
	updateServiceEndpoint(request, endpoint) {
		if ("url" in endpoint) {
			request.protocol = endpoint.url.protocol;
			request.hostname = endpoint.url.hostname;
			request.port = endpoint.url.port ? Number(endpoint.url.port) : void 0;
			request.path = endpoint.url.pathname;
			request.fragment = endpoint.url.hash || void 0;
			request.username = endpoint.url.username || void 0;
			request.password = endpoint.url.password || void 0;
			if (!request.query) request.query = {};
			for (const [k, v] of endpoint.url.searchParams.entries()) request.query[k] = v;
			if (endpoint.headers) for (const name in endpoint.headers) {
				if (!(0,_hasOwn_js__WEBPACK_IMPORTED_MODULE_6__/* .hasOwn */ .$)(endpoint.headers, name)) continue;
				request.headers[name] = endpoint.headers[name].join(", ");
			}
			return request;
		} else {
			request.protocol = endpoint.protocol;
			request.hostname = endpoint.hostname;
			request.port = endpoint.port ? Number(endpoint.port) : void 0;
			request.path = endpoint.path;
			request.query = { ...endpoint.query };
			if (endpoint.headers) for (const name in endpoint.headers) {
				if (!(0,_hasOwn_js__WEBPACK_IMPORTED_MODULE_6__/* .hasOwn */ .$)(endpoint.headers, name)) continue;
				request.headers[name] = endpoint.headers[name];
			}
			return request;
		}
	}
	setHostPrefix(request, operationSchema, input, operation = getHttpOperationBindings(operationSchema)) {
		if (this.serdeContext?.disableHostPrefix) return;
		const hostPrefix = operation[4];
		if (typeof hostPrefix !== "string") return;
		let resolvedHostPrefix = hostPrefix;
		for (const [name, [, flags]] of HttpBindingNormalizedSchema.of(operationSchema.input).getHttpBindings().request.memberBindings) {
			if (!(flags >> 17 & 1)) continue;
			const replacement = input[name];
			if (typeof replacement !== "string") throw new Error(`@smithy/core/schema - ${name} in input must be a string as hostLabel.`);
			resolvedHostPrefix = resolvedHostPrefix.replace(`{${name}}`, replacement);
		}
		request.hostname = resolvedHostPrefix + request.hostname;
		if (!isValidHostname(request.hostname)) throw new Error(`[${request.hostname}] is not a valid hostname.`);
	}
	deserializeMetadata(output) {
		return {
			httpStatusCode: output.statusCode,
			requestId: output.headers["x-amzn-requestid"] ?? output.headers["x-amzn-request-id"] ?? output.headers["x-amz-request-id"],
			extendedRequestId: output.headers["x-amz-id-2"],
			cfId: output.headers["x-amz-cf-id"]
		};
	}
	resolveError(name, namespaces, registries) {
		const defaultErrorSchema = [
			-3,
			"",
			"Error",
			0,
			[],
			[],
			0
		];
		let schema;
		for (const registry of registries) for (const ns of namespaces) try {
			if (ns === "*") schema = registry.getSchema(name);
			else schema = registry.getSchema(ns + "#" + name);
			const errorCtor = registry.getErrorCtor(schema);
			if (errorCtor) return [
				schema,
				errorCtor,
				"modeled"
			];
			else {
				const syntheticErrorSchema = registry.getBaseException();
				if (syntheticErrorSchema) {
					const syntheticErrorCtor = registry.getErrorCtor(syntheticErrorSchema);
					if (syntheticErrorCtor) return [
						schema,
						syntheticErrorCtor,
						"synthetic"
					];
				}
			}
		} catch (ignored) {}
		for (const registry of registries) {
			const syntheticErrorSchema = registry.getBaseException();
			if (syntheticErrorSchema) {
				const syntheticErrorCtor = registry.getErrorCtor(syntheticErrorSchema);
				if (syntheticErrorCtor) return [
					syntheticErrorSchema,
					syntheticErrorCtor,
					"synthetic"
				];
			}
		}
		return [
			defaultErrorSchema,
			Error,
			"native"
		];
	}
	async serializeEventStream({ eventStream, requestSchema, initialRequest }) {
		return (await this.loadEventStreamCapability()).serializeEventStream({
			eventStream,
			requestSchema,
			initialRequest
		});
	}
	async deserializeEventStream({ response, responseSchema, initialResponseContainer }) {
		return (await this.loadEventStreamCapability()).deserializeEventStream({
			response,
			responseSchema,
			initialResponseContainer
		});
	}
	async loadEventStreamCapability() {
		const { EventStreamSerde, eventStreamSerdeProvider } = await Promise.all(/* import() */[__webpack_require__.e(99), __webpack_require__.e(301)]).then(__webpack_require__.bind(__webpack_require__, 6301));
		return new EventStreamSerde({
			marshaller: this.resolveEventStreamMarshaller(eventStreamSerdeProvider),
			serializer: this.serializer,
			deserializer: this.deserializer,
			serdeContext: this.serdeContext,
			defaultContentType: this.getDefaultContentType(),
			compositeErrorRegistry: this.compositeErrorRegistry
		});
	}
	getDefaultContentType() {
		throw new Error(`@smithy/core/protocols - ${this.constructor.name} getDefaultContentType() implementation missing.`);
	}
	async deserializeHttpMessage(schema, context, response, arg4, arg5) {
		return [];
	}
	getEventStreamMarshaller() {
		const context = this.serdeContext;
		if (!context.eventStreamMarshaller) throw new Error("@smithy/core - HttpProtocol: eventStreamMarshaller missing in serdeContext.");
		return context.eventStreamMarshaller;
	}
	resolveEventStreamMarshaller(importedProvider) {
		const context = this.serdeContext;
		if (context.eventStreamMarshaller) return context.eventStreamMarshaller;
		return importedProvider(this.serdeContext);
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/serde/determineTimestampFormat.js
function determineTimestampFormat(ns, settings) {
	if (settings.timestampFormat.useTrait) {
		const schema = ns.getSchema();
		if (schema === 5 || schema === 6 || schema === 7) return schema;
	}
	const { httpLabel, httpPrefixHeaders, httpHeader, httpQuery } = ns.getMergedTraits();
	return (settings.httpBindings ? typeof httpPrefixHeaders === "string" || Boolean(httpHeader) ? 6 : Boolean(httpQuery) || Boolean(httpLabel) ? 5 : void 0 : void 0) ?? settings.timestampFormat.default;
}

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/protocol-http/extensions/httpExtensionConfiguration.js
const getHttpHandlerExtensionConfiguration = (runtimeConfig) => {
	if (runtimeConfig.logger && runtimeConfig.logger.constructor?.name !== "NoOpLogger") runtimeConfig.requestHandler?.updateHttpClientConfig?.(Symbol.for("logger"), runtimeConfig.logger);
	if (runtimeConfig.defaultSocketTimeout) runtimeConfig.requestHandler?.updateHttpClientConfig?.(Symbol.for("@smithy/defaultSocketTimeout"), runtimeConfig.defaultSocketTimeout);
	return {
		setHttpHandler(handler) {
			runtimeConfig.requestHandler = handler;
		},
		httpHandler() {
			return runtimeConfig.requestHandler;
		},
		updateHttpClientConfig(key, value) {
			runtimeConfig.requestHandler?.updateHttpClientConfig(key, value);
		},
		httpHandlerConfigs() {
			return runtimeConfig.requestHandler.httpHandlerConfigs();
		}
	};
};
const resolveHttpHandlerRuntimeConfig = (httpHandlerExtensionConfiguration) => {
	return { requestHandler: httpHandlerExtensionConfiguration.httpHandler() };
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/middleware-content-length/contentLengthMiddleware.js
const CONTENT_LENGTH_HEADER = "content-length";
function contentLengthMiddleware(bodyLengthChecker) {
	return (next) => async (args) => {
		const request = args.request;
		if (_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__/* .HttpRequest */ .K.isInstance(request)) {
			const { body, headers } = request;
			if (body && Object.keys(headers).map((str) => str.toLowerCase()).indexOf(CONTENT_LENGTH_HEADER) === -1) try {
				const length = bodyLengthChecker(body);
				if (length != null) request.headers = {
					...request.headers,
					[CONTENT_LENGTH_HEADER]: String(length)
				};
			} catch (ignored) {}
		}
		return next({
			...args,
			request
		});
	};
}
const contentLengthMiddlewareOptions = {
	step: "build",
	tags: ["SET_CONTENT_LENGTH", "CONTENT_LENGTH"],
	name: "contentLengthMiddleware",
	override: true
};
const getContentLengthPlugin = (options) => ({ applyToStack: (clientStack) => {
	clientStack.add(contentLengthMiddleware(options.bodyLengthChecker), contentLengthMiddlewareOptions);
} });

// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-host-header/hostHeaderMiddleware.js
function resolveHostHeaderConfig(input) {
	return input;
}
const hostHeaderMiddleware = (options) => (next) => async (args) => {
	if (!_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__/* .HttpRequest */ .K.isInstance(args.request)) return next(args);
	const { request } = args;
	const { handlerProtocol = "" } = options.requestHandler.metadata || {};
	if (handlerProtocol.indexOf("h2") >= 0 && !request.headers[":authority"]) {
		delete request.headers["host"];
		request.headers[":authority"] = request.hostname + (request.port ? ":" + request.port : "");
	} else if (!request.headers["host"]) {
		let host = request.hostname;
		if (request.port != null) host += `:${request.port}`;
		request.headers["host"] = host;
	}
	return next(args);
};
const hostHeaderMiddlewareOptions = {
	name: "hostHeaderMiddleware",
	step: "build",
	priority: "low",
	tags: ["HOST"],
	override: true
};
const getHostHeaderPlugin = (options) => ({ applyToStack: (clientStack) => {
	clientStack.add(hostHeaderMiddleware(options), hostHeaderMiddlewareOptions);
} });

// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-logger/loggerMiddleware.js
const loggerMiddleware = () => (next, context) => async (args) => {
	try {
		const response = await next(args);
		const { clientName, commandName, logger, dynamoDbDocumentClientOptions = {} } = context;
		const { overrideInputFilterSensitiveLog, overrideOutputFilterSensitiveLog } = dynamoDbDocumentClientOptions;
		const inputFilterSensitiveLog = overrideInputFilterSensitiveLog ?? context.inputFilterSensitiveLog;
		const outputFilterSensitiveLog = overrideOutputFilterSensitiveLog ?? context.outputFilterSensitiveLog;
		const { $metadata, ...outputWithoutMetadata } = response.output;
		logger?.info?.({
			clientName,
			commandName,
			input: inputFilterSensitiveLog(args.input),
			output: outputFilterSensitiveLog(outputWithoutMetadata),
			metadata: $metadata
		});
		return response;
	} catch (error) {
		const { clientName, commandName, logger, dynamoDbDocumentClientOptions = {} } = context;
		const { overrideInputFilterSensitiveLog } = dynamoDbDocumentClientOptions;
		const inputFilterSensitiveLog = overrideInputFilterSensitiveLog ?? context.inputFilterSensitiveLog;
		logger?.error?.({
			clientName,
			commandName,
			input: inputFilterSensitiveLog(args.input),
			error,
			metadata: error.$metadata
		});
		throw error;
	}
};
const loggerMiddlewareOptions = {
	name: "loggerMiddleware",
	tags: ["LOGGER"],
	step: "initialize",
	override: true
};
const getLoggerPlugin = (options) => ({ applyToStack: (clientStack) => {
	clientStack.add(loggerMiddleware(), loggerMiddlewareOptions);
} });

// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-recursion-detection/configuration.js
const recursionDetectionMiddlewareOptions = {
	step: "build",
	tags: ["RECURSION_DETECTION", "TRACE_CONTEXT_PROPAGATION"],
	name: "recursionDetectionMiddleware",
	override: true,
	priority: "low"
};

// ../../node_modules/@aws/lambda-invoke-store/dist-es/invoke-store.js
const PROTECTED_KEYS = {
	REQUEST_ID: Symbol.for("_AWS_LAMBDA_REQUEST_ID"),
	X_RAY_TRACE_ID: Symbol.for("_AWS_LAMBDA_X_RAY_TRACE_ID"),
	TENANT_ID: Symbol.for("_AWS_LAMBDA_TENANT_ID"),
	TRACEPARENT: Symbol.for("_AWS_LAMBDA_TRACEPARENT"),
	TRACESTATE: Symbol.for("_AWS_LAMBDA_TRACESTATE"),
	BAGGAGE: Symbol.for("_AWS_LAMBDA_BAGGAGE")
};
const NO_GLOBAL_AWS_LAMBDA = ["true", "1"].includes(process.env?.AWS_LAMBDA_NODEJS_NO_GLOBAL_AWSLAMBDA ?? "");
if (!NO_GLOBAL_AWS_LAMBDA) globalThis.awslambda = globalThis.awslambda || {};
var InvokeStoreBase = class {
	static PROTECTED_KEYS = PROTECTED_KEYS;
	isProtectedKey(key) {
		return Object.values(PROTECTED_KEYS).includes(key);
	}
	getRequestId() {
		return this.get(PROTECTED_KEYS.REQUEST_ID) ?? "-";
	}
	getXRayTraceId() {
		return this.get(PROTECTED_KEYS.X_RAY_TRACE_ID);
	}
	getTenantId() {
		return this.get(PROTECTED_KEYS.TENANT_ID);
	}
	getTraceparent() {
		return this.get(PROTECTED_KEYS.TRACEPARENT);
	}
	getTracestate() {
		return this.get(PROTECTED_KEYS.TRACESTATE);
	}
	getBaggage() {
		return this.get(PROTECTED_KEYS.BAGGAGE);
	}
};
var InvokeStoreSingle = class extends InvokeStoreBase {
	currentContext;
	getContext() {
		return this.currentContext;
	}
	hasContext() {
		return this.currentContext !== void 0;
	}
	get(key) {
		return this.currentContext?.[key];
	}
	set(key, value) {
		if (this.isProtectedKey(key)) throw new Error(`Cannot modify protected Lambda context field: ${String(key)}`);
		this.currentContext = this.currentContext || {};
		this.currentContext[key] = value;
	}
	run(context, fn) {
		this.currentContext = context;
		return fn();
	}
};
var InvokeStoreMulti = class InvokeStoreMulti extends InvokeStoreBase {
	als;
	static async create() {
		const instance = new InvokeStoreMulti();
		instance.als = new (await (__webpack_require__.e(/* import() */ 189).then(__webpack_require__.bind(__webpack_require__, 1189)).then((m) => /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)(m.default)))).AsyncLocalStorage();
		return instance;
	}
	getContext() {
		return this.als.getStore();
	}
	hasContext() {
		return this.als.getStore() !== void 0;
	}
	get(key) {
		return this.als.getStore()?.[key];
	}
	set(key, value) {
		if (this.isProtectedKey(key)) throw new Error(`Cannot modify protected Lambda context field: ${String(key)}`);
		const store = this.als.getStore();
		if (!store) throw new Error("No context available");
		store[key] = value;
	}
	run(context, fn) {
		return this.als.run(context, fn);
	}
};
var InvokeStore;
(function(InvokeStore) {
	let instance = null;
	async function getInstanceAsync(forceInvokeStoreMulti) {
		if (!instance) instance = (async () => {
			const newInstance = forceInvokeStoreMulti === true || "AWS_LAMBDA_MAX_CONCURRENCY" in process.env ? await InvokeStoreMulti.create() : new InvokeStoreSingle();
			if (!NO_GLOBAL_AWS_LAMBDA && globalThis.awslambda?.InvokeStore) return globalThis.awslambda.InvokeStore;
			else if (!NO_GLOBAL_AWS_LAMBDA && globalThis.awslambda) {
				globalThis.awslambda.InvokeStore = newInstance;
				return newInstance;
			} else return newInstance;
		})();
		return instance;
	}
	InvokeStore.getInstanceAsync = getInstanceAsync;
	InvokeStore._testing = process.env.AWS_LAMBDA_BENCHMARK_MODE === "1" ? { reset: () => {
		instance = null;
		if (globalThis.awslambda?.InvokeStore) delete globalThis.awslambda.InvokeStore;
		globalThis.awslambda = { InvokeStore: void 0 };
	} } : void 0;
})(InvokeStore || (InvokeStore = {}));

// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-recursion-detection/recursionDetectionMiddleware.js
const AWS_LAMBDA_FUNCTION_NAME = "AWS_LAMBDA_FUNCTION_NAME";
const _X_AMZN_TRACE_ID = "_X_AMZN_TRACE_ID";
const X_AMZN_TRACE_ID = "X-Amzn-Trace-Id";
const TRACEPARENT = "traceparent";
const TRACESTATE = "tracestate";
const BAGGAGE = "baggage";
const recursionDetectionMiddleware = () => (next) => async (args) => {
	const { request } = args;
	if (!_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__/* .HttpRequest */ .K.isInstance(request)) return next(args);
	let invokeStore;
	{
		const traceIdHeader = Object.keys(request.headers ?? {}).find((h) => h.toLowerCase() === X_AMZN_TRACE_ID.toLowerCase()) ?? X_AMZN_TRACE_ID;
		if (!request.headers.hasOwnProperty(traceIdHeader)) {
			const functionName = process.env[AWS_LAMBDA_FUNCTION_NAME];
			const traceIdFromEnv = process.env[_X_AMZN_TRACE_ID];
			invokeStore ??= await InvokeStore.getInstanceAsync();
			const traceId = invokeStore?.getXRayTraceId() ?? traceIdFromEnv;
			const nonEmptyString = (str) => typeof str === "string" && str.length > 0;
			if (nonEmptyString(functionName) && nonEmptyString(traceId)) request.headers[X_AMZN_TRACE_ID] = traceId;
		}
	}
	sanitizeTraceHeaders(request.headers);
	if (!request.headers[TRACEPARENT]) {
		const traceparent = (invokeStore ??= await InvokeStore.getInstanceAsync())?.getTraceparent?.();
		if (traceparent) {
			request.headers[TRACEPARENT] = traceparent;
			const tracestate = invokeStore?.getTracestate?.();
			if (tracestate) request.headers[TRACESTATE] = tracestate;
			const baggage = invokeStore?.getBaggage?.();
			if (baggage) request.headers[BAGGAGE] = baggage;
		}
	}
	return next(args);
};
function sanitizeTraceHeaders(headers) {
	for (const header of Object.keys(headers)) {
		const lower = header.toLowerCase();
		if (header !== lower && (lower === TRACEPARENT || lower === TRACESTATE || lower === BAGGAGE)) {
			headers[lower] = headers[header];
			delete headers[header];
		}
	}
}

// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-recursion-detection/getRecursionDetectionPlugin.js
const getRecursionDetectionPlugin = (options) => ({ applyToStack: (clientStack) => {
	clientStack.add(recursionDetectionMiddleware(), recursionDetectionMiddlewareOptions);
} });

// ../../node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-auth-scheme/resolveAuthOptions.js
const resolveAuthOptions = (candidateAuthOptions, authSchemePreference) => {
	if (!authSchemePreference || authSchemePreference.length === 0) return candidateAuthOptions;
	const preferredAuthOptions = [];
	for (const preferredSchemeName of authSchemePreference) for (const candidateAuthOption of candidateAuthOptions) if (candidateAuthOption.schemeId.split("#")[1] === preferredSchemeName) preferredAuthOptions.push(candidateAuthOption);
	for (const candidateAuthOption of candidateAuthOptions) if (!preferredAuthOptions.find(({ schemeId }) => schemeId === candidateAuthOption.schemeId)) preferredAuthOptions.push(candidateAuthOption);
	return preferredAuthOptions;
};

// ../../node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-auth-scheme/httpAuthSchemeMiddleware.js
function convertHttpAuthSchemesToMap(httpAuthSchemes) {
	const map = /* @__PURE__ */ new Map();
	for (const scheme of httpAuthSchemes) map.set(scheme.schemeId, scheme);
	return map;
}
const httpAuthSchemeMiddleware = (config, mwOptions) => (next, context) => async (args) => {
	const options = config.httpAuthSchemeProvider(await mwOptions.httpAuthSchemeParametersProvider(config, context, args.input));
	const authSchemePreference = config.authSchemePreference ? await config.authSchemePreference() : [];
	const resolvedOptions = resolveAuthOptions(options, authSchemePreference);
	const authSchemes = convertHttpAuthSchemesToMap(config.httpAuthSchemes);
	const smithyContext = (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .getSmithyContext */ .ug)(context);
	const failureReasons = [];
	for (const option of resolvedOptions) {
		const scheme = authSchemes.get(option.schemeId);
		if (!scheme) {
			failureReasons.push(`HttpAuthScheme \`${option.schemeId}\` was not enabled for this service.`);
			continue;
		}
		const identityProvider = scheme.identityProvider(await mwOptions.identityProviderConfigProvider(config));
		if (!identityProvider) {
			failureReasons.push(`HttpAuthScheme \`${option.schemeId}\` did not have an IdentityProvider configured.`);
			continue;
		}
		const { identityProperties = {}, signingProperties = {} } = option.propertiesExtractor?.(config, context) || {};
		option.identityProperties = Object.assign(option.identityProperties || {}, identityProperties);
		option.signingProperties = Object.assign(option.signingProperties || {}, signingProperties);
		smithyContext.selectedHttpAuthScheme = {
			httpAuthOption: option,
			identity: await identityProvider(option.identityProperties),
			signer: scheme.signer
		};
		break;
	}
	if (!smithyContext.selectedHttpAuthScheme) throw new Error(failureReasons.join("\n"));
	return next(args);
};

// ../../node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-auth-scheme/getHttpAuthSchemeEndpointRuleSetPlugin.js
const httpAuthSchemeEndpointRuleSetMiddlewareOptions = {
	step: "serialize",
	tags: ["HTTP_AUTH_SCHEME"],
	name: "httpAuthSchemeMiddleware",
	override: true,
	relation: "before",
	toMiddleware: "endpointV2Middleware"
};
const getHttpAuthSchemeEndpointRuleSetPlugin = (config, { httpAuthSchemeParametersProvider, identityProviderConfigProvider }) => ({ applyToStack: (clientStack) => {
	clientStack.addRelativeTo(httpAuthSchemeMiddleware(config, {
		httpAuthSchemeParametersProvider,
		identityProviderConfigProvider
	}), httpAuthSchemeEndpointRuleSetMiddlewareOptions);
} });

// ../../node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-signing/httpSigningMiddleware.js
const defaultErrorHandler = (signingProperties) => (error) => {
	throw error;
};
const defaultSuccessHandler = (httpResponse, signingProperties) => {};
const httpSigningMiddleware = (config) => (next, context) => async (args) => {
	if (!_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__/* .HttpRequest */ .K.isInstance(args.request)) return next(args);
	const scheme = (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .getSmithyContext */ .ug)(context).selectedHttpAuthScheme;
	if (!scheme) throw new Error(`No HttpAuthScheme was selected: unable to sign request`);
	const { httpAuthOption: { signingProperties = {} }, identity, signer } = scheme;
	const output = await next({
		...args,
		request: await signer.sign(args.request, identity, signingProperties)
	}).catch((signer.errorHandler || defaultErrorHandler)(signingProperties));
	(signer.successHandler || defaultSuccessHandler)(output.response, signingProperties);
	return output;
};

// ../../node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-signing/getHttpSigningMiddleware.js
const httpSigningMiddlewareOptions = {
	step: "finalizeRequest",
	tags: ["HTTP_SIGNING"],
	name: "httpSigningMiddleware",
	aliases: [
		"apiKeyMiddleware",
		"tokenMiddleware",
		"awsAuthMiddleware"
	],
	override: true,
	relation: "after",
	toMiddleware: "retryMiddleware"
};
const getHttpSigningPlugin = (config) => ({ applyToStack: (clientStack) => {
	clientStack.addRelativeTo(httpSigningMiddleware(config), httpSigningMiddlewareOptions);
} });

// ../../node_modules/@smithy/core/dist-es/normalizeProvider.js
const normalizeProvider = (input) => {
	if (typeof input === "function") return input;
	const promisified = Promise.resolve(input);
	return () => promisified;
};

// ../../node_modules/@smithy/core/dist-es/legacy-root-exports/util-identity-and-auth/DefaultIdentityProviderConfig.js
var DefaultIdentityProviderConfig = class {
	authSchemes = /* @__PURE__ */ new Map();
	constructor(config) {
		for (const key in config) {
			if (!(0,_hasOwn_js__WEBPACK_IMPORTED_MODULE_6__/* .hasOwn */ .$)(config, key)) continue;
			const value = config[key];
			if (value !== void 0) this.authSchemes.set(key, value);
		}
	}
	getIdentityProvider(schemeId) {
		return this.authSchemes.get(schemeId);
	}
};

// ../../node_modules/@smithy/core/dist-es/legacy-root-exports/util-identity-and-auth/memoizeIdentityProvider.js
const createIsIdentityExpiredFunction = (expirationMs) => function isIdentityExpired(identity) {
	return doesIdentityRequireRefresh(identity) && identity.expiration.getTime() - Date.now() < expirationMs;
};
const EXPIRATION_MS = 3e5;
const isIdentityExpired = createIsIdentityExpiredFunction(EXPIRATION_MS);
const doesIdentityRequireRefresh = (identity) => identity.expiration !== void 0;
const memoizeIdentityProvider = (provider, isExpired, requiresRefresh) => {
	if (provider === void 0) return;
	const normalizedProvider = typeof provider !== "function" ? async () => Promise.resolve(provider) : provider;
	let resolved;
	let pending;
	let hasResult;
	let isConstant = false;
	const coalesceProvider = async (options) => {
		if (!pending) pending = normalizedProvider(options);
		try {
			resolved = await pending;
			hasResult = true;
			isConstant = false;
		} finally {
			pending = void 0;
		}
		return resolved;
	};
	if (isExpired === void 0) return async (options) => {
		if (!hasResult || options?.forceRefresh) resolved = await coalesceProvider(options);
		return resolved;
	};
	return async (options) => {
		if (!hasResult || options?.forceRefresh) resolved = await coalesceProvider(options);
		if (isConstant) return resolved;
		if (!requiresRefresh(resolved)) {
			isConstant = true;
			return resolved;
		}
		if (isExpired(resolved)) {
			await coalesceProvider(options);
			return resolved;
		}
		return resolved;
	};
};

// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/configurations.js
var import__native_os = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_os */ .S2)());
var import__native_stream = (0,_native_stream_js__WEBPACK_IMPORTED_MODULE_2__/* .require__native_stream */ .WV)();
const DEFAULT_UA_APP_ID = void 0;
function isValidUserAgentAppId(appId) {
	if (appId === void 0) return true;
	return typeof appId === "string" && appId.length <= 50;
}
function resolveUserAgentConfig(input) {
	const normalizedAppIdProvider = normalizeProvider(input.userAgentAppId ?? void 0);
	const { customUserAgent } = input;
	return Object.assign(input, {
		customUserAgent: typeof customUserAgent === "string" ? [[customUserAgent]] : customUserAgent,
		userAgentAppId: async () => {
			const appId = await normalizedAppIdProvider();
			if (!isValidUserAgentAppId(appId)) {
				const logger = input.logger?.constructor?.name === "NoOpLogger" || !input.logger ? console : input.logger;
				if (typeof appId !== "string") logger?.warn("userAgentAppId must be a string or undefined.");
				else if (appId.length > 50) logger?.warn("The provided userAgentAppId exceeds the maximum length of 50 characters.");
			}
			return appId;
		}
	});
}

// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js
const partitionsInfo = {
	"partitions": [
		{
			"id": "aws",
			"outputs": {
				"dnsSuffix": "amazonaws.com",
				"dualStackDnsSuffix": "api.aws",
				"implicitGlobalRegion": "us-east-1",
				"name": "aws",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^(us|eu|ap|sa|ca|me|af|il|mx)\\-\\w+\\-\\d+$",
			"regions": {
				"af-south-1": { "description": "Africa (Cape Town)" },
				"ap-east-1": { "description": "Asia Pacific (Hong Kong)" },
				"ap-east-2": { "description": "Asia Pacific (Taipei)" },
				"ap-northeast-1": { "description": "Asia Pacific (Tokyo)" },
				"ap-northeast-2": { "description": "Asia Pacific (Seoul)" },
				"ap-northeast-3": { "description": "Asia Pacific (Osaka)" },
				"ap-south-1": { "description": "Asia Pacific (Mumbai)" },
				"ap-south-2": { "description": "Asia Pacific (Hyderabad)" },
				"ap-southeast-1": { "description": "Asia Pacific (Singapore)" },
				"ap-southeast-2": { "description": "Asia Pacific (Sydney)" },
				"ap-southeast-3": { "description": "Asia Pacific (Jakarta)" },
				"ap-southeast-4": { "description": "Asia Pacific (Melbourne)" },
				"ap-southeast-5": { "description": "Asia Pacific (Malaysia)" },
				"ap-southeast-6": { "description": "Asia Pacific (New Zealand)" },
				"ap-southeast-7": { "description": "Asia Pacific (Thailand)" },
				"aws-global": { "description": "aws global region" },
				"ca-central-1": { "description": "Canada (Central)" },
				"ca-west-1": { "description": "Canada West (Calgary)" },
				"eu-central-1": { "description": "Europe (Frankfurt)" },
				"eu-central-2": { "description": "Europe (Zurich)" },
				"eu-north-1": { "description": "Europe (Stockholm)" },
				"eu-south-1": { "description": "Europe (Milan)" },
				"eu-south-2": { "description": "Europe (Spain)" },
				"eu-west-1": { "description": "Europe (Ireland)" },
				"eu-west-2": { "description": "Europe (London)" },
				"eu-west-3": { "description": "Europe (Paris)" },
				"il-central-1": { "description": "Israel (Tel Aviv)" },
				"me-central-1": { "description": "Middle East (UAE)" },
				"me-south-1": { "description": "Middle East (Bahrain)" },
				"me-west-1": { "description": "Middle East (Saudi Arabia)" },
				"mx-central-1": { "description": "Mexico (Central)" },
				"sa-east-1": { "description": "South America (Sao Paulo)" },
				"sa-west-1": { "description": "South America (Chile)" },
				"us-east-1": { "description": "US East (N. Virginia)" },
				"us-east-2": { "description": "US East (Ohio)" },
				"us-west-1": { "description": "US West (N. California)" },
				"us-west-2": { "description": "US West (Oregon)" }
			}
		},
		{
			"id": "aws-cn",
			"outputs": {
				"dnsSuffix": "amazonaws.com.cn",
				"dualStackDnsSuffix": "api.amazonwebservices.com.cn",
				"implicitGlobalRegion": "cn-northwest-1",
				"name": "aws-cn",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^cn\\-\\w+\\-\\d+$",
			"regions": {
				"aws-cn-global": { "description": "aws-cn global region" },
				"cn-north-1": { "description": "China (Beijing)" },
				"cn-northwest-1": { "description": "China (Ningxia)" }
			}
		},
		{
			"id": "aws-eusc",
			"outputs": {
				"dnsSuffix": "amazonaws.eu",
				"dualStackDnsSuffix": "api.amazonwebservices.eu",
				"implicitGlobalRegion": "eusc-de-east-1",
				"name": "aws-eusc",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^eusc\\-(de)\\-\\w+\\-\\d+$",
			"regions": { "eusc-de-east-1": { "description": "AWS European Sovereign Cloud (Germany)" } }
		},
		{
			"id": "aws-iso",
			"outputs": {
				"dnsSuffix": "c2s.ic.gov",
				"dualStackDnsSuffix": "api.aws.ic.gov",
				"implicitGlobalRegion": "us-iso-east-1",
				"name": "aws-iso",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^us\\-iso\\-\\w+\\-\\d+$",
			"regions": {
				"aws-iso-global": { "description": "aws-iso global region" },
				"us-iso-east-1": { "description": "US ISO East" },
				"us-iso-west-1": { "description": "US ISO WEST" }
			}
		},
		{
			"id": "aws-iso-b",
			"outputs": {
				"dnsSuffix": "sc2s.sgov.gov",
				"dualStackDnsSuffix": "api.aws.scloud",
				"implicitGlobalRegion": "us-isob-east-1",
				"name": "aws-iso-b",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^us\\-isob\\-\\w+\\-\\d+$",
			"regions": {
				"aws-iso-b-global": { "description": "aws-iso-b global region" },
				"us-isob-east-1": { "description": "US ISOB East (Ohio)" },
				"us-isob-west-1": { "description": "US ISOB West" }
			}
		},
		{
			"id": "aws-iso-e",
			"outputs": {
				"dnsSuffix": "cloud.adc-e.uk",
				"dualStackDnsSuffix": "api.cloud-aws.adc-e.uk",
				"implicitGlobalRegion": "eu-isoe-west-1",
				"name": "aws-iso-e",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^eu\\-isoe\\-\\w+\\-\\d+$",
			"regions": {
				"aws-iso-e-global": { "description": "aws-iso-e global region" },
				"eu-isoe-west-1": { "description": "EU ISOE West" }
			}
		},
		{
			"id": "aws-iso-f",
			"outputs": {
				"dnsSuffix": "csp.hci.ic.gov",
				"dualStackDnsSuffix": "api.aws.hci.ic.gov",
				"implicitGlobalRegion": "us-isof-south-1",
				"name": "aws-iso-f",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^us\\-isof\\-\\w+\\-\\d+$",
			"regions": {
				"aws-iso-f-global": { "description": "aws-iso-f global region" },
				"us-isof-east-1": { "description": "US ISOF EAST" },
				"us-isof-south-1": { "description": "US ISOF SOUTH" }
			}
		},
		{
			"id": "aws-us-gov",
			"outputs": {
				"dnsSuffix": "amazonaws.com",
				"dualStackDnsSuffix": "api.aws",
				"implicitGlobalRegion": "us-gov-west-1",
				"name": "aws-us-gov",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^us\\-gov\\-\\w+\\-\\d+$",
			"regions": {
				"aws-us-gov-global": { "description": "aws-us-gov global region" },
				"us-gov-east-1": { "description": "AWS GovCloud (US-East)" },
				"us-gov-west-1": { "description": "AWS GovCloud (US-West)" }
			}
		}
	],
	"version": "1.1"
};

// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partition.js
let selectedPartitionsInfo = partitionsInfo;
let selectedUserAgentPrefix = "";
const partition = (value) => {
	const { partitions } = selectedPartitionsInfo;
	for (const partition of partitions) {
		const { regions, outputs } = partition;
		for (const [region, regionData] of Object.entries(regions)) if (region === value) return {
			...outputs,
			...regionData
		};
	}
	for (const partition of partitions) {
		const { regionRegex, outputs } = partition;
		if (new RegExp(regionRegex).test(value)) return { ...outputs };
	}
	const DEFAULT_PARTITION = partitions.find((partition) => partition.id === "aws");
	if (!DEFAULT_PARTITION) throw new Error("Provided region was not found in the partition array or regex, and default partition with id 'aws' doesn't exist.");
	return { ...DEFAULT_PARTITION.outputs };
};
const getUserAgentPrefix = () => selectedUserAgentPrefix;

// ../../node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/isStreamingPayload/isStreamingPayload.js
const isStreamingPayload = (request) => request?.body instanceof import__native_stream.Readable || typeof ReadableStream !== "undefined" && request?.body instanceof ReadableStream;

// ../../node_modules/@smithy/core/dist-es/submodules/retry/service-error-classification/constants.js
const THROTTLING_ERROR_CODES = [
	"BandwidthLimitExceeded",
	"EC2ThrottledException",
	"LimitExceededException",
	"PriorRequestNotComplete",
	"ProvisionedThroughputExceededException",
	"RequestLimitExceeded",
	"RequestThrottled",
	"RequestThrottledException",
	"SlowDown",
	"ThrottledException",
	"Throttling",
	"ThrottlingException",
	"TooManyRequestsException",
	"TransactionInProgressException"
];
const TRANSIENT_ERROR_CODES = [
	"TimeoutError",
	"RequestTimeout",
	"RequestTimeoutException"
];
const TRANSIENT_ERROR_STATUS_CODES = [
	500,
	502,
	503,
	504
];
const NODEJS_TIMEOUT_ERROR_CODES = [
	"ECONNRESET",
	"ECONNREFUSED",
	"EPIPE",
	"ETIMEDOUT"
];
const NODEJS_NETWORK_ERROR_CODES = [
	"EHOSTUNREACH",
	"ENETUNREACH",
	"ENOTFOUND",
	"EAI_AGAIN"
];

// ../../node_modules/@smithy/core/dist-es/submodules/retry/service-error-classification/service-error-classification.js
const isRetryableByTrait = (error) => error?.$retryable !== void 0;
const isClockSkewCorrectedError = (error) => error.$metadata?.clockSkewCorrected;
const isBrowserNetworkError = (error) => {
	const errorMessages = /* @__PURE__ */ new Set([
		"Failed to fetch",
		"NetworkError when attempting to fetch resource",
		"The Internet connection appears to be offline",
		"Load failed",
		"Network request failed"
	]);
	if (!(error && error instanceof TypeError)) return false;
	return errorMessages.has(error.message);
};
const isThrottlingError = (error) => error.$metadata?.httpStatusCode === 429 || THROTTLING_ERROR_CODES.includes(error.name) || error.$retryable?.throttling == true;
const isTransientError = (error, depth = 0) => error?.name !== "AbortError" && (isRetryableByTrait(error) || isClockSkewCorrectedError(error) || error.name === "InvalidSignatureException" && error.message?.includes("Signature expired") || TRANSIENT_ERROR_CODES.includes(error.name) || NODEJS_TIMEOUT_ERROR_CODES.includes(error?.code || "") || NODEJS_NETWORK_ERROR_CODES.includes(error?.code || "") || TRANSIENT_ERROR_STATUS_CODES.includes(error.$metadata?.httpStatusCode || 0) || isBrowserNetworkError(error) || isNodeJsHttp2TransientError(error) || error.cause !== void 0 && depth <= 10 && isTransientError(error.cause, depth + 1));
const isServerError = (error) => {
	if (error.$metadata?.httpStatusCode !== void 0) {
		const statusCode = error.$metadata.httpStatusCode;
		if (500 <= statusCode && statusCode <= 599 && !isTransientError(error)) return true;
		return false;
	}
	return false;
};
function isNodeJsHttp2TransientError(error) {
	return error.code === "ERR_HTTP2_STREAM_ERROR" && error.message.includes("NGHTTP2_REFUSED_STREAM");
}

// ../../node_modules/@smithy/core/dist-es/submodules/retry/util-retry/race.js
const race = (promise, signal) => {
	if (!signal) return promise;
	let cleanup = () => {};
	const aborted = new Promise((_, reject) => {
		const handler = () => reject(createAbortError());
		if (signal.aborted) handler();
		else if (typeof signal.addEventListener === "function") {
			signal.addEventListener("abort", handler, { once: true });
			cleanup = () => signal.removeEventListener("abort", handler);
		} else signal.onabort = handler;
	});
	return Promise.race([promise, aborted]).finally(cleanup);
};
const createAbortError = () => Object.assign(/* @__PURE__ */ new Error("Request aborted"), { name: "AbortError" });
const isAbortError = (error) => typeof error === "object" && error !== null && "name" in error && error.name === "AbortError";

// ../../node_modules/@smithy/core/dist-es/submodules/retry/util-retry/constants.js
const MAXIMUM_RETRY_DELAY = 2e4;
const INVOCATION_ID_HEADER = "amz-sdk-invocation-id";
const REQUEST_HEADER = "amz-sdk-request";

// ../../node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/parseRetryAfterHeader.js
function parseRetryAfterHeader(response, logger) {
	if (!_node_http_handler_js__WEBPACK_IMPORTED_MODULE_5__/* .HttpResponse */ .cS.isInstance(response)) return;
	for (const header in response.headers) {
		if (!(0,_hasOwn_js__WEBPACK_IMPORTED_MODULE_6__/* .hasOwn */ .$)(response.headers, header)) continue;
		const h = header.toLowerCase();
		if (h === "retry-after") {
			const retryAfter = response.headers[header];
			let retryAfterSeconds = NaN;
			if (retryAfter.endsWith("GMT")) try {
				retryAfterSeconds = ((0,_node_http_handler_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRfc7231DateTime */ .xE)(retryAfter).getTime() - Date.now()) / 1e3;
			} catch (e) {
				logger?.trace?.("Failed to parse retry-after header");
				logger?.trace?.(e);
			}
			else if (retryAfter.match(/ GMT, ((\d+)|(\d+\.\d+))$/)) retryAfterSeconds = Number(retryAfter.match(/ GMT, ([\d.]+)$/)?.[1]);
			else if (retryAfter.match(/^((\d+)|(\d+\.\d+))$/)) retryAfterSeconds = Number(retryAfter);
			else if (Date.parse(retryAfter) >= Date.now()) retryAfterSeconds = (Date.parse(retryAfter) - Date.now()) / 1e3;
			if (isNaN(retryAfterSeconds)) return;
			return new Date(Date.now() + retryAfterSeconds * 1e3);
		} else if (h === "x-amz-retry-after") {
			const v = response.headers[header];
			const backoffMilliseconds = Number(v);
			if (isNaN(backoffMilliseconds)) {
				logger?.trace?.(`Failed to parse x-amz-retry-after=${v}`);
				return;
			}
			return new Date(Date.now() + backoffMilliseconds);
		}
	}
}

// ../../node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/util.js
const asSdkError = (error) => {
	if (error instanceof Error) return error;
	if (error instanceof Object) return Object.assign(/* @__PURE__ */ new Error(), error);
	if (typeof error === "string") return new Error(error);
	return /* @__PURE__ */ new Error(`AWS SDK error wrapper for ${error}`);
};

// ../../node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/retryMiddleware.js
function bindRetryMiddleware(isStreamingPayload) {
	return (options) => (next, context) => async (args) => {
		let retryStrategy = await options.retryStrategy();
		const maxAttempts = await options.maxAttempts();
		const abortSignal = context[_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .SMITHY_CONTEXT_KEY */ .Vf]?.abortSignal;
		if (isRetryStrategyV2(retryStrategy)) {
			retryStrategy = retryStrategy;
			const retryTokenScope = (context["partition_id"] ?? "") + (context.__retryLongPoll ? ":longpoll" : "");
			let retryToken = await race(retryStrategy.acquireInitialRetryToken(retryTokenScope), abortSignal);
			let lastError = /* @__PURE__ */ new Error();
			let attempts = 0;
			let totalRetryDelay = 0;
			const { request } = args;
			const isRequest = _httpRequest_js__WEBPACK_IMPORTED_MODULE_9__/* .HttpRequest */ .K.isInstance(request);
			if (isRequest) request.headers[INVOCATION_ID_HEADER] = v4();
			while (true) try {
				if (isRequest) request.headers[REQUEST_HEADER] = `attempt=${attempts + 1}; max=${maxAttempts}`;
				const { response, output } = await next(args);
				retryStrategy.recordSuccess(retryToken);
				output.$metadata.attempts = attempts + 1;
				output.$metadata.totalRetryDelay = totalRetryDelay;
				return {
					response,
					output
				};
			} catch (e) {
				const retryErrorInfo = getRetryErrorInfo(e, options.logger);
				lastError = asSdkError(e);
				if (isRequest && isStreamingPayload(request)) {
					(context.logger instanceof NoOpLogger ? console : context.logger)?.warn("An error was encountered in a non-retryable streaming request.");
					throw lastError;
				}
				try {
					retryToken = await race(retryStrategy.refreshRetryTokenForRetry(retryToken, retryErrorInfo), abortSignal);
				} catch (refreshError) {
					if (abortSignal?.aborted && isAbortError(refreshError)) throw refreshError;
					if (!lastError.$metadata) lastError.$metadata = {};
					lastError.$metadata.attempts = attempts + 1;
					lastError.$metadata.totalRetryDelay = totalRetryDelay;
					throw lastError;
				}
				attempts = retryToken.getRetryCount();
				const delay = retryToken.getRetryDelay();
				totalRetryDelay += (retryToken?.$retryLog?.acquisitionDelay ?? 0) + delay;
				if (delay > 0) await race(new Promise((resolve) => setTimeout(resolve, delay)), abortSignal);
			}
		} else {
			retryStrategy = retryStrategy;
			if (retryStrategy?.mode) context.userAgent = [...context.userAgent || [], ["cfg/retry-mode", retryStrategy.mode]];
			return retryStrategy.retry(next, args);
		}
	};
}
const isRetryStrategyV2 = (retryStrategy) => typeof retryStrategy.acquireInitialRetryToken !== "undefined" && typeof retryStrategy.refreshRetryTokenForRetry !== "undefined" && typeof retryStrategy.recordSuccess !== "undefined";
const getRetryErrorInfo = (error, logger) => {
	const errorInfo = {
		error,
		errorType: getRetryErrorType(error)
	};
	const retryAfterHint = parseRetryAfterHeader(error.$response, logger);
	if (retryAfterHint) errorInfo.retryAfterHint = retryAfterHint;
	return errorInfo;
};
const getRetryErrorType = (error) => {
	if (isThrottlingError(error)) return "THROTTLING";
	if (isTransientError(error)) return "TRANSIENT";
	if (isServerError(error)) return "SERVER_ERROR";
	return "CLIENT_ERROR";
};
const retryMiddlewareOptions = {
	name: "retryMiddleware",
	tags: ["RETRY"],
	step: "finalizeRequest",
	priority: "high",
	override: true
};
function bindGetRetryPlugin(isStreamingPayload) {
	const retryMiddleware = bindRetryMiddleware(isStreamingPayload);
	return (options) => ({ applyToStack: (clientStack) => {
		clientStack.add(retryMiddleware(options), retryMiddlewareOptions);
	} });
}

// ../../node_modules/@smithy/core/dist-es/submodules/retry/util-retry/DefaultRateLimiter.js
var DefaultRateLimiter = class DefaultRateLimiter {
	static setTimeoutFn = (fn, delay) => setTimeout(fn, delay);
	beta;
	minCapacity;
	minFillRate;
	scaleConstant;
	smooth;
	enabled = false;
	availableTokens = 0;
	lastMaxRate = 0;
	measuredTxRate = 0;
	requestCount = 0;
	fillRate;
	lastThrottleTime;
	lastTimestamp = 0;
	lastTxRateBucket;
	maxCapacity;
	timeWindow = 0;
	constructor(options) {
		this.beta = options?.beta ?? .7;
		this.minCapacity = options?.minCapacity ?? 1;
		this.minFillRate = options?.minFillRate ?? .5;
		this.scaleConstant = options?.scaleConstant ?? .4;
		this.smooth = options?.smooth ?? .8;
		this.lastThrottleTime = this.getCurrentTimeInSeconds();
		this.lastTxRateBucket = Math.floor(this.getCurrentTimeInSeconds());
		this.fillRate = this.minFillRate;
		this.maxCapacity = this.minCapacity;
	}
	async getSendToken() {
		return this.acquireTokenBucket(1);
	}
	updateClientSendingRate(response) {
		let calculatedRate;
		this.updateMeasuredRate();
		const retryErrorInfo = response;
		if (retryErrorInfo?.errorType === "THROTTLING" || isThrottlingError(retryErrorInfo?.error ?? response)) {
			const rateToUse = !this.enabled ? this.measuredTxRate : Math.min(this.measuredTxRate, this.fillRate);
			this.lastMaxRate = rateToUse;
			this.calculateTimeWindow();
			this.lastThrottleTime = this.getCurrentTimeInSeconds();
			calculatedRate = this.cubicThrottle(rateToUse);
			this.enableTokenBucket();
		} else {
			this.calculateTimeWindow();
			calculatedRate = this.cubicSuccess(this.getCurrentTimeInSeconds());
		}
		const newRate = Math.min(calculatedRate, 2 * this.measuredTxRate);
		this.updateTokenBucketRate(newRate);
	}
	getCurrentTimeInSeconds() {
		return Date.now() / 1e3;
	}
	async acquireTokenBucket(amount) {
		if (!this.enabled) return;
		this.refillTokenBucket();
		while (amount > this.availableTokens) {
			const delay = (amount - this.availableTokens) / this.fillRate * 1e3;
			await new Promise((resolve) => DefaultRateLimiter.setTimeoutFn(resolve, delay));
			this.refillTokenBucket();
		}
		this.availableTokens = this.availableTokens - amount;
	}
	refillTokenBucket() {
		const timestamp = this.getCurrentTimeInSeconds();
		if (!this.lastTimestamp) {
			this.lastTimestamp = timestamp;
			return;
		}
		const fillAmount = (timestamp - this.lastTimestamp) * this.fillRate;
		this.availableTokens = Math.min(this.maxCapacity, this.availableTokens + fillAmount);
		this.lastTimestamp = timestamp;
	}
	calculateTimeWindow() {
		this.timeWindow = this.getPrecise(Math.pow(this.lastMaxRate * (1 - this.beta) / this.scaleConstant, 1 / 3));
	}
	cubicThrottle(rateToUse) {
		return this.getPrecise(rateToUse * this.beta);
	}
	cubicSuccess(timestamp) {
		return this.getPrecise(this.scaleConstant * Math.pow(timestamp - this.lastThrottleTime - this.timeWindow, 3) + this.lastMaxRate);
	}
	enableTokenBucket() {
		this.enabled = true;
	}
	updateTokenBucketRate(newRate) {
		this.refillTokenBucket();
		this.fillRate = Math.max(newRate, this.minFillRate);
		this.maxCapacity = Math.max(newRate, this.minCapacity);
		this.availableTokens = Math.min(this.availableTokens, this.maxCapacity);
	}
	updateMeasuredRate() {
		const t = this.getCurrentTimeInSeconds();
		const timeBucket = Math.floor(t * 2) / 2;
		this.requestCount++;
		if (timeBucket > this.lastTxRateBucket) {
			const currentRate = this.requestCount / (timeBucket - this.lastTxRateBucket);
			this.measuredTxRate = this.getPrecise(currentRate * this.smooth + this.measuredTxRate * (1 - this.smooth));
			this.requestCount = 0;
			this.lastTxRateBucket = timeBucket;
		}
	}
	getPrecise(num) {
		return parseFloat(num.toFixed(8));
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/retry/util-retry/retries-2026-config.js
var Retry = class {
	static v2026 = true;
	static delay() {
		return 50;
	}
	static throttlingDelay() {
		return 1e3;
	}
	static cost() {
		return 14;
	}
	static throttlingCost() {
		return 5;
	}
	static modifiedCostType() {
		return "THROTTLING";
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/retry/util-retry/DefaultRetryBackoffStrategy.js
var DefaultRetryBackoffStrategy = class {
	x = Retry.delay();
	computeNextBackoffDelay(i) {
		const t_i = Math.random() * Math.min(this.x * 2 ** i, MAXIMUM_RETRY_DELAY);
		return Math.floor(t_i);
	}
	setDelayBase(delay) {
		this.x = delay;
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/retry/util-retry/DefaultRetryToken.js
var DefaultRetryToken = class {
	delay;
	count;
	cost;
	longPoll;
	$retryLog = { acquisitionDelay: 0 };
	constructor(delay, count, cost, longPoll) {
		this.delay = delay;
		this.count = count;
		this.cost = cost;
		this.longPoll = longPoll;
	}
	getRetryCount() {
		return this.count;
	}
	getRetryDelay() {
		return Math.min(MAXIMUM_RETRY_DELAY, this.delay);
	}
	getRetryCost() {
		return this.cost;
	}
	isLongPoll() {
		return this.longPoll;
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/retry/util-retry/config.js
var RETRY_MODES;
(function(RETRY_MODES) {
	RETRY_MODES["STANDARD"] = "standard";
	RETRY_MODES["ADAPTIVE"] = "adaptive";
})(RETRY_MODES || (RETRY_MODES = {}));
const DEFAULT_RETRY_MODE = RETRY_MODES.STANDARD;

// ../../node_modules/@smithy/core/dist-es/submodules/retry/util-retry/StandardRetryStrategy.js
const refusal = {
	incompatible: 1,
	attempts: 2,
	capacity: 3
};
var StandardRetryStrategy = class {
	mode = RETRY_MODES.STANDARD;
	retryBackoffStrategy;
	capacity = 500;
	maxAttemptsProvider;
	baseDelay;
	constructor(arg1) {
		if (typeof arg1 === "number") this.maxAttemptsProvider = async () => arg1;
		else if (typeof arg1 === "function") this.maxAttemptsProvider = arg1;
		else if (arg1 && typeof arg1 === "object") {
			this.maxAttemptsProvider = async () => arg1.maxAttempts;
			this.baseDelay = arg1.baseDelay;
			this.retryBackoffStrategy = arg1.backoff;
		}
		this.maxAttemptsProvider ??= async () => 3;
		this.baseDelay ??= Retry.delay();
		this.retryBackoffStrategy ??= new DefaultRetryBackoffStrategy();
	}
	async acquireInitialRetryToken(retryTokenScope) {
		return new DefaultRetryToken(Retry.delay(), 0, void 0, retryTokenScope.includes(":longpoll"));
	}
	async refreshRetryTokenForRetry(token, errorInfo) {
		const maxAttempts = await this.getMaxAttempts();
		const retryCode = this.retryCode(token, errorInfo, maxAttempts);
		const shouldRetry = retryCode === 0;
		const isLongPoll = token.isLongPoll?.();
		if (shouldRetry || isLongPoll) {
			const errorType = errorInfo.errorType;
			this.retryBackoffStrategy.setDelayBase(errorType === "THROTTLING" ? Retry.throttlingDelay() : this.baseDelay);
			const delayFromErrorType = this.retryBackoffStrategy.computeNextBackoffDelay(token.getRetryCount());
			let retryDelay = delayFromErrorType;
			if (errorInfo.retryAfterHint instanceof Date) retryDelay = Math.max(delayFromErrorType, Math.min(errorInfo.retryAfterHint.getTime() - Date.now(), delayFromErrorType + 5e3));
			if (!shouldRetry) {
				const longPollBackoff = retryCode === refusal.capacity && isLongPoll ? retryDelay : 0;
				if (longPollBackoff > 0) await new Promise((r) => setTimeout(r, longPollBackoff));
			} else {
				const capacityCost = this.getCapacityCost(errorType);
				this.capacity -= capacityCost;
				const nextToken = new DefaultRetryToken(0, token.getRetryCount() + 1, capacityCost, token.isLongPoll?.() ?? false);
				await new Promise((r) => setTimeout(r, retryDelay));
				nextToken.$retryLog.acquisitionDelay = retryDelay;
				return nextToken;
			}
		}
		throw new Error("No retry token available");
	}
	recordSuccess(token) {
		this.capacity = Math.min(500, this.capacity + (token.getRetryCost() ?? 1));
	}
	getCapacity() {
		return this.capacity;
	}
	async maxAttempts() {
		return this.maxAttemptsProvider();
	}
	async getMaxAttempts() {
		try {
			return await this.maxAttemptsProvider();
		} catch (ignored) {
			console.warn(`Max attempts provider could not resolve. Using default of ${3}`);
			return 3;
		}
	}
	retryCode(tokenToRenew, errorInfo, maxAttempts) {
		const attempts = tokenToRenew.getRetryCount() + 1;
		const retryableStatus = this.isRetryableError(errorInfo.errorType) ? 0 : refusal.incompatible;
		const attemptStatus = attempts < maxAttempts ? 0 : refusal.attempts;
		const capacityStatus = this.capacity >= this.getCapacityCost(errorInfo.errorType) ? 0 : refusal.capacity;
		return retryableStatus || attemptStatus || capacityStatus;
	}
	getCapacityCost(errorType) {
		return errorType === Retry.modifiedCostType() ? Retry.throttlingCost() : Retry.cost();
	}
	isRetryableError(errorType) {
		return errorType === "THROTTLING" || errorType === "TRANSIENT";
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/retry/util-retry/AdaptiveRetryStrategy.js
var AdaptiveRetryStrategy = class {
	mode = RETRY_MODES.ADAPTIVE;
	rateLimiter;
	standardRetryStrategy;
	constructor(maxAttemptsProvider, options) {
		const { rateLimiter } = options ?? {};
		this.rateLimiter = rateLimiter ?? new DefaultRateLimiter();
		this.standardRetryStrategy = options ? new StandardRetryStrategy({
			maxAttempts: typeof maxAttemptsProvider === "number" ? maxAttemptsProvider : 3,
			...options
		}) : new StandardRetryStrategy(maxAttemptsProvider);
	}
	async acquireInitialRetryToken(retryTokenScope) {
		const token = await this.standardRetryStrategy.acquireInitialRetryToken(retryTokenScope);
		await this.rateLimiter.getSendToken();
		return token;
	}
	async refreshRetryTokenForRetry(tokenToRenew, errorInfo) {
		this.rateLimiter.updateClientSendingRate(errorInfo);
		const token = await this.standardRetryStrategy.refreshRetryTokenForRetry(tokenToRenew, errorInfo);
		await this.rateLimiter.getSendToken();
		return token;
	}
	recordSuccess(token) {
		this.rateLimiter.updateClientSendingRate({});
		this.standardRetryStrategy.recordSuccess(token);
	}
	async maxAttemptsProvider() {
		return this.standardRetryStrategy.maxAttempts();
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/configurations.js
const ENV_MAX_ATTEMPTS = "AWS_MAX_ATTEMPTS";
const CONFIG_MAX_ATTEMPTS = "max_attempts";
const NODE_MAX_ATTEMPT_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => {
		const value = env[ENV_MAX_ATTEMPTS];
		if (!value) return;
		const maxAttempt = parseInt(value);
		if (Number.isNaN(maxAttempt)) throw new Error(`Environment variable ${ENV_MAX_ATTEMPTS} mast be a number, got "${value}"`);
		return maxAttempt;
	},
	configFileSelector: (profile) => {
		const value = profile[CONFIG_MAX_ATTEMPTS];
		if (!value) return;
		const maxAttempt = parseInt(value);
		if (Number.isNaN(maxAttempt)) throw new Error(`Shared config file entry ${CONFIG_MAX_ATTEMPTS} mast be a number, got "${value}"`);
		return maxAttempt;
	},
	default: 3
};
const resolveRetryConfig = (input, defaults) => {
	const { retryStrategy, retryMode } = input;
	const { defaultMaxAttempts = 3, defaultBaseDelay = Retry.delay() } = defaults ?? {};
	const maxAttemptsProvider = (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeProvider */ .te)(input.maxAttempts ?? defaultMaxAttempts);
	let controller = retryStrategy ? Promise.resolve(retryStrategy) : void 0;
	const getDefault = async () => {
		const maxAttempts = await maxAttemptsProvider();
		if (await (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeProvider */ .te)(retryMode)() === RETRY_MODES.ADAPTIVE) return new AdaptiveRetryStrategy(maxAttemptsProvider, {
			maxAttempts,
			baseDelay: defaultBaseDelay
		});
		return new StandardRetryStrategy({
			maxAttempts,
			baseDelay: defaultBaseDelay
		});
	};
	return Object.assign(input, {
		maxAttempts: maxAttemptsProvider,
		retryStrategy: () => controller ??= getDefault()
	});
};
const ENV_RETRY_MODE = "AWS_RETRY_MODE";
const CONFIG_RETRY_MODE = "retry_mode";
const NODE_RETRY_MODE_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => env[ENV_RETRY_MODE],
	configFileSelector: (profile) => profile[CONFIG_RETRY_MODE],
	default: DEFAULT_RETRY_MODE
};

// ../../node_modules/@smithy/core/dist-es/submodules/retry/index.js
const retryMiddleware = bindRetryMiddleware(isStreamingPayload);
const getRetryPlugin = bindGetRetryPlugin(isStreamingPayload);

// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/check-features.js
const ACCOUNT_ID_ENDPOINT_REGEX = /\d{12}\.ddb/;
async function checkFeatures(context, config, args) {
	if (args.request?.headers?.["smithy-protocol"] === "rpc-v2-cbor") setFeature(context, "PROTOCOL_RPC_V2_CBOR", "M");
	if (typeof config.retryStrategy === "function") {
		const retryStrategy = await config.retryStrategy();
		if (typeof retryStrategy.mode === "string") switch (retryStrategy.mode) {
			case RETRY_MODES.ADAPTIVE:
				setFeature(context, "RETRY_MODE_ADAPTIVE", "F");
				break;
			case RETRY_MODES.STANDARD: setFeature(context, "RETRY_MODE_STANDARD", "E");
		}
	}
	if (typeof config.accountIdEndpointMode === "function") {
		const endpointV2 = context.endpointV2;
		if (String(endpointV2?.url?.hostname).match(ACCOUNT_ID_ENDPOINT_REGEX)) setFeature(context, "ACCOUNT_ID_ENDPOINT", "O");
		switch (await config.accountIdEndpointMode?.()) {
			case "disabled":
				setFeature(context, "ACCOUNT_ID_MODE_DISABLED", "Q");
				break;
			case "preferred":
				setFeature(context, "ACCOUNT_ID_MODE_PREFERRED", "P");
				break;
			case "required": setFeature(context, "ACCOUNT_ID_MODE_REQUIRED", "R");
		}
	}
	const identity = context.__smithy_context?.selectedHttpAuthScheme?.identity;
	if (identity?.$source) {
		const credentials = identity;
		if (credentials.accountId) setFeature(context, "RESOLVED_ACCOUNT_ID", "T");
		for (const [key, value] of Object.entries(credentials.$source ?? {})) setFeature(context, key, value);
	}
}

// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/constants.js
const USER_AGENT = "user-agent";
const X_AMZ_USER_AGENT = "x-amz-user-agent";
const UA_NAME_ESCAPE_REGEX = /[^!$%&'*+\-.^_`|~\w]/g;
const UA_VALUE_ESCAPE_REGEX = /[^!$%&'*+\-.^_`|~\w#]/g;

// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/encode-features.js
const BYTE_LIMIT = 1024;
function encodeFeatures(features) {
	let buffer = "";
	for (const key in features) {
		const val = features[key];
		if (buffer.length + val.length + 1 <= BYTE_LIMIT) {
			if (buffer.length) buffer += "," + val;
			else buffer += val;
			continue;
		}
		break;
	}
	return buffer;
}

// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/user-agent-middleware.js
const userAgentMiddleware = (options) => (next, context) => async (args) => {
	const { request } = args;
	if (!_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__/* .HttpRequest */ .K.isInstance(request)) return next(args);
	const { headers } = request;
	const userAgent = context?.userAgent?.map(escapeUserAgent) || [];
	const defaultUserAgent = (await options.defaultUserAgentProvider()).map(escapeUserAgent);
	await checkFeatures(context, options, args);
	const awsContext = context;
	defaultUserAgent.push(`m/${encodeFeatures(Object.assign({}, context.__smithy_context?.features, awsContext.__aws_sdk_context?.features))}`);
	const customUserAgent = options?.customUserAgent?.map(escapeUserAgent) || [];
	const appId = await options.userAgentAppId();
	if (appId) defaultUserAgent.push(escapeUserAgent([`app`, `${appId}`]));
	const prefix = getUserAgentPrefix();
	const sdkUserAgentValue = (prefix ? [prefix] : []).concat([
		...defaultUserAgent,
		...userAgent,
		...customUserAgent
	]).join(" ");
	const normalUAValue = [...defaultUserAgent.filter((section) => section.startsWith("aws-sdk-")), ...customUserAgent].join(" ");
	if (options.runtime !== "browser") {
		if (normalUAValue) headers[X_AMZ_USER_AGENT] = headers["x-amz-user-agent"] ? `${headers[USER_AGENT]} ${normalUAValue}` : normalUAValue;
		headers[USER_AGENT] = sdkUserAgentValue;
	} else headers[X_AMZ_USER_AGENT] = sdkUserAgentValue;
	return next({
		...args,
		request
	});
};
const escapeUserAgent = (userAgentPair) => {
	const name = userAgentPair[0].split("/").map((part) => part.replace(UA_NAME_ESCAPE_REGEX, "-")).join("/");
	const version = userAgentPair[1]?.replace(UA_VALUE_ESCAPE_REGEX, "-");
	const prefixSeparatorIndex = name.indexOf("/");
	const prefix = name.substring(0, prefixSeparatorIndex);
	let uaName = name.substring(prefixSeparatorIndex + 1);
	if (prefix === "api") uaName = uaName.toLowerCase();
	return [
		prefix,
		uaName,
		version
	].filter((item) => item && item.length > 0).reduce((acc, item, index) => {
		switch (index) {
			case 0: return item;
			case 1: return `${acc}/${item}`;
			default: return `${acc}#${item}`;
		}
	}, "");
};
const getUserAgentMiddlewareOptions = {
	name: "getUserAgentMiddleware",
	step: "build",
	priority: "low",
	tags: ["SET_USER_AGENT", "USER_AGENT"],
	override: true
};
const getUserAgentPlugin = (config) => ({ applyToStack: (clientStack) => {
	clientStack.add(userAgentMiddleware(config), getUserAgentMiddlewareOptions);
} });

// \0native:process
var require__native_process = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__commonJSMin */ .F)(((exports, module) => {
	module.exports = process.getBuiltinModule("node:process");
}));

// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/getRuntimeUserAgentPair.js
var import__native_process = require__native_process();
const getRuntimeUserAgentPair = () => {
	for (const runtime of [
		"deno",
		"bun",
		"llrt"
	]) if (import__native_process.versions[runtime]) return [`md/${runtime}`, import__native_process.versions[runtime]];
	return ["md/nodejs", import__native_process.versions.node];
};

// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/crt-availability.js
const crtAvailability = { isCrtAvailable: false };

// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/is-crt-available.js
const isCrtAvailable = () => {
	if (crtAvailability.isCrtAvailable) return ["md/crt-avail"];
	return null;
};

// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/defaultUserAgent.js
const createDefaultUserAgentProvider = ({ serviceId, clientVersion }) => {
	const runtimeUserAgentPair = getRuntimeUserAgentPair();
	return async (config) => {
		const sections = [
			["aws-sdk-js", clientVersion],
			["ua", "2.1"],
			[`os/${(0, import__native_os.platform)()}`, (0, import__native_os.release)()],
			["lang/js"],
			runtimeUserAgentPair
		];
		const crtAvailable = isCrtAvailable();
		if (crtAvailable) sections.push(crtAvailable);
		if (serviceId) sections.push([`api/${serviceId}`, clientVersion]);
		if (import__native_process.env.AWS_EXECUTION_ENV) sections.push([`exec-env/${import__native_process.env.AWS_EXECUTION_ENV}`]);
		const appId = await config?.userAgentAppId?.();
		return appId ? [...sections, [`app/${appId}`]] : [...sections];
	};
};

// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/nodeAppIdConfigOptions.js
const UA_APP_ID_ENV_NAME = "AWS_SDK_UA_APP_ID";
const UA_APP_ID_INI_NAME = "sdk_ua_app_id";
const UA_APP_ID_INI_NAME_DEPRECATED = "sdk-ua-app-id";
const NODE_APP_ID_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => env[UA_APP_ID_ENV_NAME],
	configFileSelector: (profile) => profile["sdk_ua_app_id"] ?? profile[UA_APP_ID_INI_NAME_DEPRECATED],
	default: void 0
};

// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/isVirtualHostableS3Bucket.js
const isVirtualHostableS3Bucket = (value, allowSubDomains = false) => {
	if (allowSubDomains) {
		for (const label of value.split(".")) if (!isVirtualHostableS3Bucket(label)) return false;
		return true;
	}
	if (!isValidHostLabel(value)) return false;
	if (value.length < 3 || value.length > 63) return false;
	if (value !== value.toLowerCase()) return false;
	if (isIpAddress(value)) return false;
	return true;
};

// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/parseArn.js
const ARN_DELIMITER = ":";
const RESOURCE_DELIMITER = "/";
const parseArn = (value) => {
	const segments = value.split(ARN_DELIMITER);
	if (segments.length < 6) return null;
	const [arn, partition, service, region, accountId, ...resourcePath] = segments;
	if (arn !== "arn" || partition === "" || service === "" || resourcePath.join(ARN_DELIMITER) === "") return null;
	return {
		partition,
		service,
		region,
		accountId,
		resourceId: resourcePath.map((resource) => resource.split(RESOURCE_DELIMITER)).flat()
	};
};

// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/aws.js
const awsEndpointFunctions = {
	isVirtualHostableS3Bucket,
	parseArn,
	partition
};
customEndpointFunctions.aws = awsEndpointFunctions;

// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/region-config-resolver/extensions.js
const getAwsRegionExtensionConfiguration = (runtimeConfig) => {
	return {
		setRegion(region) {
			runtimeConfig.region = region;
		},
		region() {
			return runtimeConfig.region;
		}
	};
};
const resolveAwsRegionExtensionConfiguration = (awsRegionExtensionConfiguration) => {
	return { region: awsRegionExtensionConfiguration.region() };
};

// ../../node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/utils/getDateHeader.js
const getDateHeader = (response) => _node_http_handler_js__WEBPACK_IMPORTED_MODULE_5__/* .HttpResponse */ .cS.isInstance(response) ? response.headers?.date ?? response.headers?.Date : void 0;
const getAgeHeader = (response) => _node_http_handler_js__WEBPACK_IMPORTED_MODULE_5__/* .HttpResponse */ .cS.isInstance(response) ? response.headers?.age ?? response.headers?.Age : void 0;

// ../../node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/utils/getSkewCorrectedDate.js
const getSkewCorrectedDate = (systemClockOffset) => new Date(Date.now() + systemClockOffset);

// ../../node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/utils/getUpdatedSystemClockOffset.js
const getUpdatedSystemClockOffset = (clockTime, currentSystemClockOffset, timeRequestSent, ageHeader) => {
	if (ageHeader !== void 0) return currentSystemClockOffset;
	const serverTime = Date.parse(clockTime);
	if (Number.isNaN(serverTime)) return currentSystemClockOffset;
	const timeResponseReceived = Date.now();
	if (timeRequestSent !== void 0 && timeResponseReceived - timeRequestSent > 9e5) return currentSystemClockOffset;
	return serverTime - timeResponseReceived;
};

// ../../node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/AwsSdkSigV4Signer.js
const throwSigningPropertyError = (name, property) => {
	if (!property) throw new Error(`Property \`${name}\` is not resolved for AWS SDK SigV4Auth`);
	return property;
};
const hasEventStreamOutput = (signingProperties) => {
	return (signingProperties.context?.[_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .SMITHY_CONTEXT_KEY */ .Vf]?.eventStream)?.output === true;
};
const validateSigningProperties = async (signingProperties) => {
	const context = throwSigningPropertyError("context", signingProperties.context);
	const config = throwSigningPropertyError("config", signingProperties.config);
	const authScheme = context.endpointV2?.properties?.authSchemes?.[0];
	return {
		config,
		signer: await throwSigningPropertyError("signer", config.signer)(authScheme),
		signingRegion: signingProperties?.signingRegion,
		signingRegionSet: signingProperties?.signingRegionSet,
		signingName: signingProperties?.signingName
	};
};
var AwsSdkSigV4Signer = class {
	async sign(httpRequest, identity, signingProperties) {
		if (!_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__/* .HttpRequest */ .K.isInstance(httpRequest)) throw new Error("The request is not an instance of `HttpRequest` and cannot be signed");
		const validatedProps = await validateSigningProperties(signingProperties);
		const { config, signer } = validatedProps;
		let { signingRegion, signingName } = validatedProps;
		const handlerExecutionContext = signingProperties.context;
		if (handlerExecutionContext?.authSchemes?.length ?? false) {
			const [first, second] = handlerExecutionContext.authSchemes;
			if (first?.name === "sigv4a" && second?.name === "sigv4") {
				signingRegion = second?.signingRegion ?? signingRegion;
				signingName = second?.signingName ?? signingName;
			}
		}
		const noSkewCorrection = await config.disableClockSkewCorrection?.() === true;
		signingProperties._disableClockSkewCorrection = noSkewCorrection;
		const skipSkewSampling = noSkewCorrection || hasEventStreamOutput(signingProperties);
		signingProperties._skipClockSkewSampling = skipSkewSampling;
		if (!skipSkewSampling) {
			signingProperties._preRequestSystemClockOffset = config.systemClockOffset;
			signingProperties._requestSentAt = Date.now();
		}
		return await signer.sign(httpRequest, {
			signingDate: noSkewCorrection ? /* @__PURE__ */ new Date() : getSkewCorrectedDate(config.systemClockOffset),
			signingRegion,
			signingService: signingName
		});
	}
	errorHandler(signingProperties) {
		return (error) => {
			const errorException = error;
			if (!signingProperties._skipClockSkewSampling && !signingProperties._disableClockSkewCorrection) {
				const serverTime = errorException.ServerTime ?? getDateHeader(errorException.$response);
				if (serverTime) {
					const config = throwSigningPropertyError("config", signingProperties.config);
					const preRequestOffset = signingProperties._preRequestSystemClockOffset;
					const timeRequestSent = signingProperties._requestSentAt;
					const ageHeader = getAgeHeader(errorException.$response);
					const newOffset = getUpdatedSystemClockOffset(serverTime, config.systemClockOffset, timeRequestSent, ageHeader);
					config.systemClockOffset = newOffset;
					if (Math.abs(newOffset) >= 24e4 && (newOffset !== preRequestOffset || preRequestOffset !== void 0 && preRequestOffset !== newOffset) && errorException.$metadata) errorException.$metadata.clockSkewCorrected = true;
				}
			}
			throw error;
		};
	}
	successHandler(httpResponse, signingProperties) {
		if (signingProperties._skipClockSkewSampling || signingProperties._disableClockSkewCorrection) return;
		const dateHeader = getDateHeader(httpResponse);
		if (dateHeader) {
			const config = throwSigningPropertyError("config", signingProperties.config);
			const timeRequestSent = signingProperties._requestSentAt;
			const ageHeader = getAgeHeader(httpResponse);
			config.systemClockOffset = getUpdatedSystemClockOffset(dateHeader, config.systemClockOffset, timeRequestSent, ageHeader);
		}
	}
};

// ../../node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/utils/getArrayForCommaSeparatedString.js
const getArrayForCommaSeparatedString = (str) => typeof str === "string" && str.length > 0 ? str.split(",").map((item) => item.trim()) : [];

// ../../node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/utils/getBearerTokenEnvKey.js
const getBearerTokenEnvKey = (signingName) => `AWS_BEARER_TOKEN_${signingName.replace(/[\s-]/g, "_").toUpperCase()}`;

// ../../node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/NODE_AUTH_SCHEME_PREFERENCE_OPTIONS.js
const NODE_AUTH_SCHEME_PREFERENCE_ENV_KEY = "AWS_AUTH_SCHEME_PREFERENCE";
const NODE_AUTH_SCHEME_PREFERENCE_CONFIG_KEY = "auth_scheme_preference";
const NODE_AUTH_SCHEME_PREFERENCE_OPTIONS = {
	environmentVariableSelector: (env, options) => {
		if (options?.signingName) {
			if (getBearerTokenEnvKey(options.signingName) in env) return ["httpBearerAuth"];
		}
		if (!(NODE_AUTH_SCHEME_PREFERENCE_ENV_KEY in env)) return;
		return getArrayForCommaSeparatedString(env[NODE_AUTH_SCHEME_PREFERENCE_ENV_KEY]);
	},
	configFileSelector: (profile) => {
		if (!(NODE_AUTH_SCHEME_PREFERENCE_CONFIG_KEY in profile)) return;
		return getArrayForCommaSeparatedString(profile[NODE_AUTH_SCHEME_PREFERENCE_CONFIG_KEY]);
	},
	default: []
};

// ../../node_modules/@smithy/signature-v4/dist-es/HeaderFormatter.js
var HeaderFormatter = class {
	format(headers) {
		const chunks = [];
		for (const headerName in headers) {
			if (!(0,_hasOwn_js__WEBPACK_IMPORTED_MODULE_6__/* .hasOwn */ .$)(headers, headerName)) continue;
			const bytes = (0,_toUtf8_js__WEBPACK_IMPORTED_MODULE_3__/* .fromUtf8 */ .a)(headerName);
			chunks.push(Uint8Array.from([bytes.byteLength]), bytes, this.formatHeaderValue(headers[headerName]));
		}
		const out = new Uint8Array(chunks.reduce((carry, bytes) => carry + bytes.byteLength, 0));
		let position = 0;
		for (const chunk of chunks) {
			out.set(chunk, position);
			position += chunk.byteLength;
		}
		return out;
	}
	formatHeaderValue(header) {
		switch (header.type) {
			case "boolean": return Uint8Array.from([header.value ? 0 : 1]);
			case "byte": return Uint8Array.from([2, header.value]);
			case "short":
				const shortView = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(3));
				shortView.setUint8(0, 3);
				shortView.setInt16(1, header.value, false);
				return new Uint8Array(shortView.buffer);
			case "integer":
				const intView = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(5));
				intView.setUint8(0, 4);
				intView.setInt32(1, header.value, false);
				return new Uint8Array(intView.buffer);
			case "long":
				const longBytes = /* @__PURE__ */ new Uint8Array(9);
				longBytes[0] = 5;
				longBytes.set(header.value.bytes, 1);
				return longBytes;
			case "binary":
				const binView = new DataView(new ArrayBuffer(3 + header.value.byteLength));
				binView.setUint8(0, 6);
				binView.setUint16(1, header.value.byteLength, false);
				const binBytes = new Uint8Array(binView.buffer);
				binBytes.set(header.value, 3);
				return binBytes;
			case "string":
				const utf8Bytes = (0,_toUtf8_js__WEBPACK_IMPORTED_MODULE_3__/* .fromUtf8 */ .a)(header.value);
				const strView = new DataView(new ArrayBuffer(3 + utf8Bytes.byteLength));
				strView.setUint8(0, 7);
				strView.setUint16(1, utf8Bytes.byteLength, false);
				const strBytes = new Uint8Array(strView.buffer);
				strBytes.set(utf8Bytes, 3);
				return strBytes;
			case "timestamp":
				const tsBytes = /* @__PURE__ */ new Uint8Array(9);
				tsBytes[0] = 8;
				tsBytes.set(Int64.fromNumber(header.value.valueOf()).bytes, 1);
				return tsBytes;
			case "uuid":
				if (!UUID_PATTERN.test(header.value)) throw new Error(`Invalid UUID received: ${header.value}`);
				const uuidBytes = /* @__PURE__ */ new Uint8Array(17);
				uuidBytes[0] = 9;
				uuidBytes.set((0,_native_stream_js__WEBPACK_IMPORTED_MODULE_2__/* .fromHex */ .aD)(header.value.replace(/-/g, "")), 1);
				return uuidBytes;
		}
	}
};
var HEADER_VALUE_TYPE;
(function(HEADER_VALUE_TYPE) {
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["boolTrue"] = 0] = "boolTrue";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["boolFalse"] = 1] = "boolFalse";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["byte"] = 2] = "byte";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["short"] = 3] = "short";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["integer"] = 4] = "integer";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["long"] = 5] = "long";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["byteArray"] = 6] = "byteArray";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["string"] = 7] = "string";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["timestamp"] = 8] = "timestamp";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["uuid"] = 9] = "uuid";
})(HEADER_VALUE_TYPE || (HEADER_VALUE_TYPE = {}));
const UUID_PATTERN = /^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$/;
var Int64 = class Int64 {
	bytes;
	constructor(bytes) {
		this.bytes = bytes;
		if (bytes.byteLength !== 8) throw new Error("Int64 buffers must be exactly 8 bytes");
	}
	static fromNumber(number) {
		if (number > 0x8000000000000000 || number < -0x8000000000000000) throw new Error(`${number} is too large (or, if negative, too small) to represent as an Int64`);
		const bytes = /* @__PURE__ */ new Uint8Array(8);
		for (let i = 7, remaining = Math.abs(Math.round(number)); i > -1 && remaining > 0; i--, remaining /= 256) bytes[i] = remaining;
		if (number < 0) negate(bytes);
		return new Int64(bytes);
	}
	valueOf() {
		const bytes = this.bytes.slice(0);
		const negative = bytes[0] & 128;
		if (negative) negate(bytes);
		return parseInt((0,_native_stream_js__WEBPACK_IMPORTED_MODULE_2__/* .toHex */ .nj)(bytes), 16) * (negative ? -1 : 1);
	}
	toString() {
		return String(this.valueOf());
	}
};
function negate(bytes) {
	for (let i = 0; i < 8; i++) bytes[i] ^= 255;
	for (let i = 7; i > -1; i--) {
		bytes[i]++;
		if (bytes[i] !== 0) break;
	}
}

// ../../node_modules/@smithy/signature-v4/dist-es/constants.js
const ALGORITHM_QUERY_PARAM = "X-Amz-Algorithm";
const CREDENTIAL_QUERY_PARAM = "X-Amz-Credential";
const AMZ_DATE_QUERY_PARAM = "X-Amz-Date";
const SIGNED_HEADERS_QUERY_PARAM = "X-Amz-SignedHeaders";
const EXPIRES_QUERY_PARAM = "X-Amz-Expires";
const SIGNATURE_QUERY_PARAM = "X-Amz-Signature";
const TOKEN_QUERY_PARAM = "X-Amz-Security-Token";
const AUTH_HEADER = "authorization";
const AMZ_DATE_HEADER = AMZ_DATE_QUERY_PARAM.toLowerCase();
const DATE_HEADER = "date";
const GENERATED_HEADERS = [
	AUTH_HEADER,
	AMZ_DATE_HEADER,
	DATE_HEADER
];
const SIGNATURE_HEADER = SIGNATURE_QUERY_PARAM.toLowerCase();
const SHA256_HEADER = "x-amz-content-sha256";
const TOKEN_HEADER = TOKEN_QUERY_PARAM.toLowerCase();
const ALWAYS_UNSIGNABLE_HEADERS = {
	authorization: true,
	"cache-control": true,
	connection: true,
	expect: true,
	from: true,
	"keep-alive": true,
	"max-forwards": true,
	pragma: true,
	referer: true,
	te: true,
	trailer: true,
	"transfer-encoding": true,
	upgrade: true,
	"user-agent": true,
	"x-amzn-trace-id": true
};
const PROXY_HEADER_PATTERN = /^proxy-/;
const SEC_HEADER_PATTERN = /^sec-/;
const ALGORITHM_IDENTIFIER = "AWS4-HMAC-SHA256";
const EVENT_ALGORITHM_IDENTIFIER = "AWS4-HMAC-SHA256-PAYLOAD";
const UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";
const KEY_TYPE_IDENTIFIER = "aws4_request";
const MAX_PRESIGNED_TTL = 604800;

// ../../node_modules/@smithy/signature-v4/dist-es/getCanonicalQuery.js
const getCanonicalQuery = ({ query = {} }) => {
	const keys = [];
	const serialized = {};
	for (const key in query) {
		if (!(0,_hasOwn_js__WEBPACK_IMPORTED_MODULE_6__/* .hasOwn */ .$)(query, key)) continue;
		if (key.toLowerCase() === "x-amz-signature") continue;
		const encodedKey = (0,_node_http_handler_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeUri */ .o$)(key);
		keys.push(encodedKey);
		const value = query[key];
		if (typeof value === "string") serialized[encodedKey] = `${encodedKey}=${(0,_node_http_handler_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeUri */ .o$)(value)}`;
		else if (Array.isArray(value)) serialized[encodedKey] = value.slice(0).reduce((encoded, value) => encoded.concat([`${encodedKey}=${(0,_node_http_handler_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeUri */ .o$)(value)}`]), []).sort().join("&");
	}
	return keys.sort().map((key) => serialized[key]).filter((serialized) => serialized).join("&");
};

// ../../node_modules/@smithy/signature-v4/dist-es/utilDate.js
const iso8601 = (time) => toDate(time).toISOString().replace(/\.\d{3}Z$/, "Z");
const toDate = (time) => {
	if (typeof time === "number") return /* @__PURE__ */ new Date(time * 1e3);
	if (typeof time === "string") {
		if (Number(time)) return /* @__PURE__ */ new Date(Number(time) * 1e3);
		return new Date(time);
	}
	return time;
};

// ../../node_modules/@smithy/signature-v4/dist-es/SignatureV4Base.js
var SignatureV4Base = class {
	service;
	regionProvider;
	credentialProvider;
	sha256;
	uriEscapePath;
	applyChecksum;
	constructor({ applyChecksum, credentials, region, service, sha256, uriEscapePath = true }) {
		this.service = service;
		this.sha256 = sha256;
		this.uriEscapePath = uriEscapePath;
		this.applyChecksum = typeof applyChecksum === "boolean" ? applyChecksum : true;
		this.regionProvider = (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeProvider */ .te)(region);
		this.credentialProvider = (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeProvider */ .te)(credentials);
	}
	createCanonicalRequest(request, canonicalHeaders, payloadHash) {
		const sortedHeaders = Object.keys(canonicalHeaders).sort();
		return `${request.method}
${this.getCanonicalPath(request)}
${getCanonicalQuery(request)}
${sortedHeaders.map((name) => `${name}:${canonicalHeaders[name]}`).join("\n")}

${sortedHeaders.join(";")}
${payloadHash}`;
	}
	async createStringToSign(longDate, credentialScope, canonicalRequest, algorithmIdentifier) {
		const hash = new this.sha256();
		hash.update(toUint8Array(canonicalRequest));
		const hashedRequest = await hash.digest();
		return `${algorithmIdentifier}
${longDate}
${credentialScope}
${(0,_native_stream_js__WEBPACK_IMPORTED_MODULE_2__/* .toHex */ .nj)(hashedRequest)}`;
	}
	getCanonicalPath({ path }) {
		if (this.uriEscapePath) {
			const normalizedPathSegments = [];
			for (const pathSegment of path.split("/")) {
				if (pathSegment?.length === 0) continue;
				if (pathSegment === ".") continue;
				if (pathSegment === "..") normalizedPathSegments.pop();
				else normalizedPathSegments.push(pathSegment);
			}
			const normalizedPath = `${path?.startsWith("/") ? "/" : ""}${normalizedPathSegments.join("/")}${normalizedPathSegments.length > 0 && path?.endsWith("/") ? "/" : ""}`;
			return (0,_node_http_handler_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeUri */ .o$)(normalizedPath).replace(/%2F/g, "/");
		}
		return path;
	}
	validateResolvedCredentials(credentials) {
		if (typeof credentials !== "object" || typeof credentials.accessKeyId !== "string" || typeof credentials.secretAccessKey !== "string") throw new Error("Resolved credential object is not valid");
	}
	formatDate(now) {
		const longDate = iso8601(now).replace(/[-:]/g, "");
		return {
			longDate,
			shortDate: longDate.slice(0, 8)
		};
	}
	getCanonicalHeaderList(headers) {
		return Object.keys(headers).sort().join(";");
	}
};

// ../../node_modules/@smithy/signature-v4/dist-es/credentialDerivation.js
const signingKeyCache = {};
const cacheQueue = [];
const createScope = (shortDate, region, service) => `${shortDate}/${region}/${service}/${KEY_TYPE_IDENTIFIER}`;
const getSigningKey = async (sha256Constructor, credentials, shortDate, region, service) => {
	const credsHash = await hmac(sha256Constructor, credentials.secretAccessKey, credentials.accessKeyId);
	const cacheKey = `${shortDate}:${region}:${service}:${(0,_native_stream_js__WEBPACK_IMPORTED_MODULE_2__/* .toHex */ .nj)(credsHash)}:${credentials.sessionToken}`;
	if (cacheKey in signingKeyCache) return signingKeyCache[cacheKey];
	cacheQueue.push(cacheKey);
	while (cacheQueue.length > 50) delete signingKeyCache[cacheQueue.shift()];
	let key = `AWS4${credentials.secretAccessKey}`;
	for (const signable of [
		shortDate,
		region,
		service,
		KEY_TYPE_IDENTIFIER
	]) key = await hmac(sha256Constructor, key, signable);
	return signingKeyCache[cacheKey] = key;
};
const hmac = (ctor, secret, data) => {
	const hash = new ctor(secret);
	hash.update(toUint8Array(data));
	return hash.digest();
};

// ../../node_modules/@smithy/signature-v4/dist-es/getCanonicalHeaders.js
const getCanonicalHeaders = ({ headers }, unsignableHeaders, signableHeaders) => {
	const canonical = {};
	for (const headerName of Object.keys(headers).sort()) {
		if (headers[headerName] == void 0) continue;
		const canonicalHeaderName = headerName.toLowerCase();
		if ((0,_hasOwn_js__WEBPACK_IMPORTED_MODULE_6__/* .hasOwn */ .$)(ALWAYS_UNSIGNABLE_HEADERS, canonicalHeaderName) || unsignableHeaders?.has(canonicalHeaderName) || PROXY_HEADER_PATTERN.test(canonicalHeaderName) || SEC_HEADER_PATTERN.test(canonicalHeaderName)) {
			if (!signableHeaders || signableHeaders && !signableHeaders.has(canonicalHeaderName)) continue;
		}
		if (canonicalHeaderName === "__proto__") writeKey(canonical);
		canonical[canonicalHeaderName] = headers[headerName].replace(/[\r\n]/g, " ").replace(/[ \t]+/g, " ").replace(/^ | $/g, "");
	}
	return canonical;
};

// ../../node_modules/@smithy/signature-v4/dist-es/getPayloadHash.js
const getPayloadHash = async ({ headers, body }, hashConstructor) => {
	for (const headerName in headers) {
		if (!(0,_hasOwn_js__WEBPACK_IMPORTED_MODULE_6__/* .hasOwn */ .$)(headers, headerName)) continue;
		if (headerName.toLowerCase() === "x-amz-content-sha256") return headers[headerName];
	}
	if (body == void 0) return "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
	else if (typeof body === "string" || ArrayBuffer.isView(body) || (0,_native_stream_js__WEBPACK_IMPORTED_MODULE_2__/* .isArrayBuffer */ .mw)(body)) {
		const hashCtor = new hashConstructor();
		hashCtor.update(toUint8Array(body));
		return (0,_native_stream_js__WEBPACK_IMPORTED_MODULE_2__/* .toHex */ .nj)(await hashCtor.digest());
	}
	return UNSIGNED_PAYLOAD;
};

// ../../node_modules/@smithy/signature-v4/dist-es/headerUtil.js
const hasHeader = (soughtHeader, headers) => {
	soughtHeader = soughtHeader.toLowerCase();
	for (const headerName in headers) {
		if (!(0,_hasOwn_js__WEBPACK_IMPORTED_MODULE_6__/* .hasOwn */ .$)(headers, headerName)) continue;
		if (soughtHeader === headerName.toLowerCase()) return true;
	}
	return false;
};

// ../../node_modules/@smithy/signature-v4/dist-es/moveHeadersToQuery.js
const moveHeadersToQuery = (request, options = {}) => {
	const { headers, query = {} } = _httpRequest_js__WEBPACK_IMPORTED_MODULE_9__/* .HttpRequest */ .K.clone(request);
	for (const name in headers) {
		if (!(0,_hasOwn_js__WEBPACK_IMPORTED_MODULE_6__/* .hasOwn */ .$)(headers, name)) continue;
		const lname = name.toLowerCase();
		if (lname.slice(0, 6) === "x-amz-" && !options.unhoistableHeaders?.has(lname) || options.hoistableHeaders?.has(lname)) {
			query[name] = headers[name];
			delete headers[name];
		}
	}
	return {
		...request,
		headers,
		query
	};
};

// ../../node_modules/@smithy/signature-v4/dist-es/prepareRequest.js
const prepareRequest = (request) => {
	request = _httpRequest_js__WEBPACK_IMPORTED_MODULE_9__/* .HttpRequest */ .K.clone(request);
	for (const headerName in request.headers) {
		if (!(0,_hasOwn_js__WEBPACK_IMPORTED_MODULE_6__/* .hasOwn */ .$)(request.headers, headerName)) continue;
		if (GENERATED_HEADERS.indexOf(headerName.toLowerCase()) > -1) delete request.headers[headerName];
	}
	return request;
};

// ../../node_modules/@smithy/signature-v4/dist-es/SignatureV4.js
var SignatureV4 = class extends SignatureV4Base {
	headerFormatter = new HeaderFormatter();
	constructor({ applyChecksum, credentials, region, service, sha256, uriEscapePath = true }) {
		super({
			applyChecksum,
			credentials,
			region,
			service,
			sha256,
			uriEscapePath
		});
	}
	async presign(originalRequest, options = {}) {
		const { signingDate = /* @__PURE__ */ new Date(), expiresIn = 3600, unsignableHeaders, unhoistableHeaders, signableHeaders, hoistableHeaders, signingRegion, signingService } = options;
		const credentials = await this.credentialProvider();
		this.validateResolvedCredentials(credentials);
		const region = signingRegion ?? await this.regionProvider();
		const { longDate, shortDate } = this.formatDate(signingDate);
		if (expiresIn > 604800) return Promise.reject("Signature version 4 presigned URLs must have an expiration date less than one week in the future");
		const scope = createScope(shortDate, region, signingService ?? this.service);
		const request = moveHeadersToQuery(prepareRequest(originalRequest), {
			unhoistableHeaders,
			hoistableHeaders
		});
		if (credentials.sessionToken) request.query[TOKEN_QUERY_PARAM] = credentials.sessionToken;
		request.query[ALGORITHM_QUERY_PARAM] = ALGORITHM_IDENTIFIER;
		request.query[CREDENTIAL_QUERY_PARAM] = `${credentials.accessKeyId}/${scope}`;
		request.query[AMZ_DATE_QUERY_PARAM] = longDate;
		request.query[EXPIRES_QUERY_PARAM] = expiresIn.toString(10);
		const canonicalHeaders = getCanonicalHeaders(request, unsignableHeaders, signableHeaders);
		request.query[SIGNED_HEADERS_QUERY_PARAM] = this.getCanonicalHeaderList(canonicalHeaders);
		request.query[SIGNATURE_QUERY_PARAM] = await this.getSignature(longDate, scope, this.getSigningKey(credentials, region, shortDate, signingService), this.createCanonicalRequest(request, canonicalHeaders, await getPayloadHash(originalRequest, this.sha256)));
		return request;
	}
	async sign(toSign, options) {
		if (typeof toSign === "string") return this.signString(toSign, options);
		else if (toSign.headers && toSign.payload) return this.signEvent(toSign, options);
		else if (toSign.message) return this.signMessage(toSign, options);
		else return this.signRequest(toSign, options);
	}
	async signEvent({ headers, payload }, { signingDate = /* @__PURE__ */ new Date(), priorSignature, signingRegion, signingService, eventStreamCredentials }) {
		const region = signingRegion ?? await this.regionProvider();
		const { shortDate, longDate } = this.formatDate(signingDate);
		const scope = createScope(shortDate, region, signingService ?? this.service);
		const hashedPayload = await getPayloadHash({
			headers: {},
			body: payload
		}, this.sha256);
		const hash = new this.sha256();
		hash.update(headers);
		const hashedHeaders = (0,_native_stream_js__WEBPACK_IMPORTED_MODULE_2__/* .toHex */ .nj)(await hash.digest());
		const stringToSign = [
			EVENT_ALGORITHM_IDENTIFIER,
			longDate,
			scope,
			priorSignature,
			hashedHeaders,
			hashedPayload
		].join("\n");
		return this.signString(stringToSign, {
			signingDate,
			signingRegion: region,
			signingService,
			eventStreamCredentials
		});
	}
	async signMessage(signableMessage, { signingDate = /* @__PURE__ */ new Date(), signingRegion, signingService, eventStreamCredentials }) {
		return this.signEvent({
			headers: this.headerFormatter.format(signableMessage.message.headers),
			payload: signableMessage.message.body
		}, {
			signingDate,
			signingRegion,
			signingService,
			priorSignature: signableMessage.priorSignature,
			eventStreamCredentials
		}).then((signature) => {
			return {
				message: signableMessage.message,
				signature
			};
		});
	}
	async signString(stringToSign, { signingDate = /* @__PURE__ */ new Date(), signingRegion, signingService, eventStreamCredentials } = {}) {
		const credentials = eventStreamCredentials ?? await this.credentialProvider();
		this.validateResolvedCredentials(credentials);
		const region = signingRegion ?? await this.regionProvider();
		const { shortDate } = this.formatDate(signingDate);
		const hash = new this.sha256(await this.getSigningKey(credentials, region, shortDate, signingService));
		hash.update(toUint8Array(stringToSign));
		return (0,_native_stream_js__WEBPACK_IMPORTED_MODULE_2__/* .toHex */ .nj)(await hash.digest());
	}
	async signRequest(requestToSign, { signingDate = /* @__PURE__ */ new Date(), signableHeaders, unsignableHeaders, signingRegion, signingService } = {}) {
		const credentials = await this.credentialProvider();
		this.validateResolvedCredentials(credentials);
		const region = signingRegion ?? await this.regionProvider();
		const request = prepareRequest(requestToSign);
		const { longDate, shortDate } = this.formatDate(signingDate);
		const scope = createScope(shortDate, region, signingService ?? this.service);
		request.headers[AMZ_DATE_HEADER] = longDate;
		if (credentials.sessionToken) request.headers[TOKEN_HEADER] = credentials.sessionToken;
		const payloadHash = await getPayloadHash(request, this.sha256);
		if (!hasHeader("x-amz-content-sha256", request.headers) && this.applyChecksum) request.headers[SHA256_HEADER] = payloadHash;
		const canonicalHeaders = getCanonicalHeaders(request, unsignableHeaders, signableHeaders);
		const signature = await this.getSignature(longDate, scope, this.getSigningKey(credentials, region, shortDate, signingService), this.createCanonicalRequest(request, canonicalHeaders, payloadHash));
		request.headers[AUTH_HEADER] = `${ALGORITHM_IDENTIFIER} Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${this.getCanonicalHeaderList(canonicalHeaders)}, Signature=${signature}`;
		return request;
	}
	async getSignature(longDate, credentialScope, keyPromise, canonicalRequest) {
		const stringToSign = await this.createStringToSign(longDate, credentialScope, canonicalRequest, ALGORITHM_IDENTIFIER);
		const hash = new this.sha256(await keyPromise);
		hash.update(toUint8Array(stringToSign));
		return (0,_native_stream_js__WEBPACK_IMPORTED_MODULE_2__/* .toHex */ .nj)(await hash.digest());
	}
	getSigningKey(credentials, region, shortDate, service) {
		return getSigningKey(this.sha256, credentials, shortDate, region, service || this.service);
	}
};

// ../../node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/resolveAwsSdkSigV4Config.js
const bindResolveAwsSdkSigV4Config = (defaultDisableClockSkewCorrection) => (config) => {
	let inputCredentials = config.credentials;
	let isUserSupplied = !!config.credentials;
	let resolvedCredentials = void 0;
	Object.defineProperty(config, "credentials", {
		set(credentials) {
			if (credentials && credentials !== inputCredentials && credentials !== resolvedCredentials) isUserSupplied = true;
			inputCredentials = credentials;
			const boundProvider = bindCallerConfig(config, normalizeCredentialProvider(config, {
				credentials: inputCredentials,
				credentialDefaultProvider: config.credentialDefaultProvider
			}));
			if (isUserSupplied && !boundProvider.attributed) {
				const isCredentialObject = typeof inputCredentials === "object" && inputCredentials !== null;
				resolvedCredentials = async (options) => {
					const attributedCreds = await boundProvider(options);
					if (isCredentialObject && (!attributedCreds.$source || Object.keys(attributedCreds.$source).length === 0)) return (0,_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_10__/* .setCredentialFeature */ .g)(attributedCreds, "CREDENTIALS_CODE", "e");
					return attributedCreds;
				};
				resolvedCredentials.memoized = boundProvider.memoized;
				resolvedCredentials.configBound = boundProvider.configBound;
				resolvedCredentials.attributed = true;
			} else resolvedCredentials = boundProvider;
		},
		get() {
			return resolvedCredentials;
		},
		enumerable: true,
		configurable: true
	});
	config.credentials = inputCredentials;
	const { signingEscapePath = true, systemClockOffset = config.systemClockOffset || 0, sha256 } = config;
	let signer;
	if (config.signer) signer = normalizeProvider(config.signer);
	else if (config.regionInfoProvider) signer = () => normalizeProvider(config.region)().then(async (region) => [await config.regionInfoProvider(region, {
		useFipsEndpoint: await config.useFipsEndpoint(),
		useDualstackEndpoint: await config.useDualstackEndpoint()
	}) || {}, region]).then(([regionInfo, region]) => {
		const { signingRegion, signingService } = regionInfo;
		config.signingRegion = config.signingRegion || signingRegion || region;
		config.signingName = config.signingName || signingService || config.serviceId;
		const params = {
			...config,
			credentials: config.credentials,
			region: config.signingRegion,
			service: config.signingName,
			sha256,
			uriEscapePath: signingEscapePath
		};
		return new (config.signerConstructor || SignatureV4)(params);
	});
	else signer = async (authScheme) => {
		authScheme = Object.assign({}, {
			name: "sigv4",
			signingName: config.signingName || config.defaultSigningName,
			signingRegion: await normalizeProvider(config.region)(),
			properties: {}
		}, authScheme);
		const signingRegion = authScheme.signingRegion;
		const signingService = authScheme.signingName;
		config.signingRegion = config.signingRegion || signingRegion;
		config.signingName = config.signingName || signingService || config.serviceId;
		const params = {
			...config,
			credentials: config.credentials,
			region: config.signingRegion,
			service: config.signingName,
			sha256,
			uriEscapePath: signingEscapePath
		};
		return new (config.signerConstructor || SignatureV4)(params);
	};
	return Object.assign(config, {
		systemClockOffset,
		signingEscapePath,
		signer,
		disableClockSkewCorrection: normalizeProvider(config.disableClockSkewCorrection ?? defaultDisableClockSkewCorrection)
	});
};
function normalizeCredentialProvider(config, { credentials, credentialDefaultProvider }) {
	let credentialsProvider;
	if (credentials) {
		if (!credentials?.memoized) credentialsProvider = memoizeIdentityProvider(credentials, isIdentityExpired, doesIdentityRequireRefresh);
		else credentialsProvider = credentials;
	} else if (credentialDefaultProvider) credentialsProvider = normalizeProvider(credentialDefaultProvider(Object.assign({}, config, { parentClientConfig: config })));
	else credentialsProvider = async () => {
		throw new Error("@aws-sdk/core::resolveAwsSdkSigV4Config - `credentials` not provided and no credentialDefaultProvider was configured.");
	};
	credentialsProvider.memoized = true;
	return credentialsProvider;
}
function bindCallerConfig(config, credentialsProvider) {
	if (credentialsProvider.configBound) return credentialsProvider;
	const fn = async (options) => credentialsProvider({
		...options,
		callerClientConfig: config
	});
	fn.memoized = credentialsProvider.memoized;
	fn.configBound = true;
	return fn;
}

// ../../node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/clock-skew-node-config.js
const ENV_DISABLE_CLOCK_SKEW_CORRECTION = "AWS_DISABLE_CLOCK_SKEW_CORRECTION";
const CONFIG_DISABLE_CLOCK_SKEW_CORRECTION = "disable_clock_skew_correction";
const NODE_DISABLE_CLOCK_SKEW_CORRECTION_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .booleanSelector */ .Qm)(env, ENV_DISABLE_CLOCK_SKEW_CORRECTION, _endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .SelectorType */ .cV.ENV),
	configFileSelector: (profile) => (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .booleanSelector */ .Qm)(profile, CONFIG_DISABLE_CLOCK_SKEW_CORRECTION, _endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .SelectorType */ .cV.CONFIG),
	default: false
};

// ../../node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/clock-skew-defaults.js
const DEFAULT_DISABLE_CLOCK_SKEW_CORRECTION = (0,_configLoader_js__WEBPACK_IMPORTED_MODULE_7__/* .loadConfig */ .Z9)(NODE_DISABLE_CLOCK_SKEW_CORRECTION_CONFIG_OPTIONS);

// ../../node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/index.js
const resolveAwsSdkSigV4Config = bindResolveAwsSdkSigV4Config(DEFAULT_DISABLE_CLOCK_SKEW_CORRECTION);

// ../../node_modules/@aws-sdk/core/dist-es/submodules/protocols/ProtocolLib.js
var ProtocolLib = class {
	queryCompat;
	errorRegistry;
	constructor(queryCompat = false) {
		this.queryCompat = queryCompat;
	}
	resolveRestContentType(defaultContentType, inputSchema) {
		const members = inputSchema.getMemberSchemas();
		const httpPayloadMember = Object.values(members).find((m) => {
			return !!m.getMergedTraits().httpPayload;
		});
		if (httpPayloadMember) {
			const mediaType = httpPayloadMember.getMergedTraits().mediaType;
			if (mediaType) return mediaType;
			else if (httpPayloadMember.isStringSchema()) return "text/plain";
			else if (httpPayloadMember.isBlobSchema()) return "application/octet-stream";
			else return defaultContentType;
		} else if (!inputSchema.isUnitSchema()) {
			if (Object.values(members).find((m) => {
				const { httpQuery, httpQueryParams, httpHeader, httpLabel, httpPrefixHeaders } = m.getMergedTraits();
				return !httpQuery && !httpQueryParams && !httpHeader && !httpLabel && httpPrefixHeaders === void 0;
			})) return defaultContentType;
		}
	}
	async getErrorSchemaOrThrowBaseException(errorIdentifier, defaultNamespace, response, dataObject, metadata, getErrorSchema) {
		let errorName = errorIdentifier;
		if (errorIdentifier.includes("#")) [, errorName] = errorIdentifier.split("#");
		const errorMetadata = {
			$metadata: metadata,
			$fault: response.statusCode < 500 ? "client" : "server"
		};
		if (!this.errorRegistry) throw new Error("@aws-sdk/core/protocols - error handler not initialized.");
		try {
			return {
				errorSchema: getErrorSchema?.(this.errorRegistry, errorName) ?? this.errorRegistry.getSchema(errorIdentifier),
				errorMetadata
			};
		} catch (e) {
			dataObject.message = dataObject.message ?? dataObject.Message ?? "UnknownError";
			const synthetic = this.errorRegistry;
			const baseExceptionSchema = synthetic.getBaseException();
			if (baseExceptionSchema) {
				const ErrorCtor = synthetic.getErrorCtor(baseExceptionSchema) ?? Error;
				throw this.decorateServiceException(Object.assign(new ErrorCtor({ name: errorName }), errorMetadata), dataObject);
			}
			const d = dataObject;
			const message = d?.message ?? d?.Message ?? d?.Error?.Message ?? d?.Error?.message;
			throw this.decorateServiceException(Object.assign(new Error(message), { name: errorName }, errorMetadata), dataObject);
		}
	}
	compose(composite, errorIdentifier, defaultNamespace) {
		let namespace = defaultNamespace;
		if (errorIdentifier.includes("#")) [namespace] = errorIdentifier.split("#");
		const staticRegistry = _TypeRegistry_js__WEBPACK_IMPORTED_MODULE_8__/* .TypeRegistry */ .O.for(namespace);
		const defaultSyntheticRegistry = _TypeRegistry_js__WEBPACK_IMPORTED_MODULE_8__/* .TypeRegistry */ .O.for("smithy.ts.sdk.synthetic." + defaultNamespace);
		composite.copyFrom(staticRegistry);
		composite.copyFrom(defaultSyntheticRegistry);
		this.errorRegistry = composite;
	}
	decorateServiceException(exception, additions = {}) {
		if (this.queryCompat) {
			const msg = exception.Message ?? additions.Message;
			const error = (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .decorateServiceException */ .Mw)(exception, additions);
			if (msg) error.message = msg;
			const errorObj = error.Error ?? {};
			errorObj.Type = error.Error?.Type;
			errorObj.Code = error.Error?.Code;
			errorObj.Message = error.Error?.message ?? error.Error?.Message ?? msg;
			error.Error = errorObj;
			const reqId = error.$metadata.requestId;
			if (reqId) error.RequestId = reqId;
			return error;
		}
		return (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .decorateServiceException */ .Mw)(exception, additions);
	}
	setQueryCompatError(output, response) {
		const queryErrorHeader = response.headers?.["x-amzn-query-error"];
		if (output !== void 0 && queryErrorHeader != null) {
			const [Code, Type] = queryErrorHeader.split(";");
			const keys = Object.keys(output);
			const Error = {
				Code,
				Type
			};
			output.Code = Code;
			output.Type = Type;
			for (let i = 0; i < keys.length; i++) {
				const k = keys[i];
				Error[k === "message" ? "Message" : k] = output[k];
			}
			delete Error.__type;
			output.Error = Error;
		}
	}
	queryCompatOutput(queryCompatErrorData, errorData) {
		if (queryCompatErrorData.Error) errorData.Error = queryCompatErrorData.Error;
		if (queryCompatErrorData.Type) errorData.Type = queryCompatErrorData.Type;
		if (queryCompatErrorData.Code) errorData.Code = queryCompatErrorData.Code;
	}
	findQueryCompatibleError(registry, errorName) {
		try {
			return registry.getSchema(errorName);
		} catch (e) {
			return registry.find((schema) => _endpoints_js__WEBPACK_IMPORTED_MODULE_4__/* .NormalizedSchema */ .l1.of(schema).getMergedTraits().awsQueryError?.[0] === errorName);
		}
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js.js
const BLOCK = 64;
const DIGEST_LENGTH = 32;
const MAX_HASHABLE_LENGTH = 2 ** 53 - 1;
var Sha256Js = class Sha256Js {
	digestLength = DIGEST_LENGTH;
	state = Int32Array.from(INIT);
	w;
	buffer = /* @__PURE__ */ new Uint8Array(64);
	bufferLength = 0;
	bytesHashed = 0;
	finished = false;
	inner;
	outer;
	constructor(secret) {
		if (secret) {
			const key = Sha256Js.normalizeKey(secret);
			this.inner = new Sha256Js();
			this.outer = new Sha256Js();
			const { inner, outer } = this;
			const pad = /* @__PURE__ */ new Uint8Array(128);
			for (let i = 0; i < BLOCK; ++i) {
				pad[i] = 54 ^ key[i];
				pad[i + BLOCK] = 92 ^ key[i];
			}
			inner.update(pad.subarray(0, BLOCK));
			outer.update(pad.subarray(BLOCK));
		}
	}
	update(data) {
		if (this.finished) throw new Error("Attempted to update an already finished HMAC.");
		if (this.inner) {
			this.inner.update(data);
			return;
		}
		const chunk = toUint8Array(data);
		let position = 0;
		let { byteLength } = chunk;
		this.bytesHashed += byteLength;
		if (this.bytesHashed * 8 > MAX_HASHABLE_LENGTH) throw new Error("Cannot hash more than 2^53 - 1 bits");
		while (byteLength > 0) {
			this.buffer[this.bufferLength++] = chunk[position++];
			byteLength--;
			if (this.bufferLength === BLOCK) {
				this.hashBuffer();
				this.bufferLength = 0;
			}
		}
	}
	async digest() {
		const { inner, outer } = this;
		if (inner && outer) {
			if (this.finished) throw new Error("Attempted to digest an already finished HMAC.");
			this.finished = true;
			const innerDigest = inner.digestSync();
			outer.update(innerDigest);
			return outer.digestSync();
		}
		return this.digestSync();
	}
	reset() {
		this.state = Int32Array.from(INIT);
		this.buffer = /* @__PURE__ */ new Uint8Array(64);
		this.bufferLength = 0;
		this.bytesHashed = 0;
	}
	digestSync() {
		const state = this.state.slice();
		const buffer = this.buffer.slice();
		let bufferLength = this.bufferLength;
		const bitsHashed = this.bytesHashed * 8;
		const bufferView = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
		bufferView.setUint8(bufferLength++, 128);
		if ((bufferLength - 1) % BLOCK >= 56) {
			for (let i = bufferLength; i < BLOCK; ++i) bufferView.setUint8(i, 0);
			this.hashBufferWith(state, buffer);
			bufferLength = 0;
		}
		for (let i = bufferLength; i < 56; ++i) bufferView.setUint8(i, 0);
		bufferView.setUint32(56, Math.floor(bitsHashed / 4294967296), false);
		bufferView.setUint32(60, bitsHashed, false);
		this.hashBufferWith(state, buffer);
		const out = new Uint8Array(DIGEST_LENGTH);
		for (let i = 0; i < 8; ++i) {
			out[i * 4] = state[i] >>> 24 & 255;
			out[i * 4 + 1] = state[i] >>> 16 & 255;
			out[i * 4 + 2] = state[i] >>> 8 & 255;
			out[i * 4 + 3] = state[i] >>> 0 & 255;
		}
		return out;
	}
	static normalizeKey(secret) {
		const key = toUint8Array(secret);
		if (key.byteLength > BLOCK) {
			const h = new Sha256Js();
			h.update(key);
			const out = h.digestSync();
			const padded = new Uint8Array(BLOCK);
			padded.set(out);
			return padded;
		}
		if (key.byteLength < BLOCK) {
			const padded = new Uint8Array(BLOCK);
			padded.set(key);
			return padded;
		}
		return key;
	}
	hashBuffer() {
		this.hashBufferWith(this.state, this.buffer);
	}
	hashBufferWith(state, buffer) {
		const w = this.w ??= /* @__PURE__ */ new Int32Array(64);
		let s0 = state[0], s1 = state[1], s2 = state[2], s3 = state[3], s4 = state[4], s5 = state[5], s6 = state[6], s7 = state[7];
		for (let i = 0; i < BLOCK; ++i) {
			if (i < 16) w[i] = (buffer[i * 4] & 255) << 24 | (buffer[i * 4 + 1] & 255) << 16 | (buffer[i * 4 + 2] & 255) << 8 | buffer[i * 4 + 3] & 255;
			else {
				let u = w[i - 2];
				const t1 = (u >>> 17 | u << 15) ^ (u >>> 19 | u << 13) ^ u >>> 10;
				u = w[i - 15];
				const t2 = (u >>> 7 | u << 25) ^ (u >>> 18 | u << 14) ^ u >>> 3;
				w[i] = (t1 + w[i - 7] | 0) + (t2 + w[i - 16] | 0);
			}
			const t1 = (((s4 >>> 6 | s4 << 26) ^ (s4 >>> 11 | s4 << 21) ^ (s4 >>> 25 | s4 << 7)) + (s4 & s5 ^ ~s4 & s6) | 0) + (s7 + (K[i] + w[i] | 0) | 0) | 0;
			const t2 = ((s0 >>> 2 | s0 << 30) ^ (s0 >>> 13 | s0 << 19) ^ (s0 >>> 22 | s0 << 10)) + (s0 & s1 ^ s0 & s2 ^ s1 & s2) | 0;
			s7 = s6;
			s6 = s5;
			s5 = s4;
			s4 = s3 + t1 | 0;
			s3 = s2;
			s2 = s1;
			s1 = s0;
			s0 = t1 + t2 | 0;
		}
		state[0] += s0;
		state[1] += s1;
		state[2] += s2;
		state[3] += s3;
		state[4] += s4;
		state[5] += s5;
		state[6] += s6;
		state[7] += s7;
	}
};
const INIT = new Int32Array([
	1779033703,
	3144134277,
	1013904242,
	2773480762,
	1359893119,
	2600822924,
	528734635,
	1541459225
]);
const K = new Int32Array([
	1116352408,
	1899447441,
	3049323471,
	3921009573,
	961987163,
	1508970993,
	2453635748,
	2870763221,
	3624381080,
	310598401,
	607225278,
	1426881987,
	1925078388,
	2162078206,
	2614888103,
	3248222580,
	3835390401,
	4022224774,
	264347078,
	604807628,
	770255983,
	1249150122,
	1555081692,
	1996064986,
	2554220882,
	2821834349,
	2952996808,
	3210313671,
	3336571891,
	3584528711,
	113926993,
	338241895,
	666307205,
	773529912,
	1294757372,
	1396182291,
	1695183700,
	1986661051,
	2177026350,
	2456956037,
	2730485921,
	2820302411,
	3259730800,
	3345764771,
	3516065817,
	3600352804,
	4094571909,
	275423344,
	430227734,
	506948616,
	659060556,
	883997877,
	958139571,
	1322822218,
	1537002063,
	1747873779,
	1955562222,
	2024104815,
	2227730452,
	2361852424,
	2428436474,
	2756734187,
	3204031479,
	3329325298
]);

// ../../node_modules/@smithy/core/dist-es/submodules/checksum/sha256/Sha256Node.js
const hasNativeCrypto = (() => {
	try {
		(0, import__native_crypto.createHash)("sha256");
		return true;
	} catch {
		return false;
	}
})();
const Sha256Node = hasNativeCrypto ? buildNativeClass() : Sha256Js;
function buildNativeClass() {
	return class Sha256Node {
		digestLength = 32;
		secret;
		hash;
		isHmac;
		finished = false;
		constructor(secret) {
			this.secret = secret;
			this.isHmac = !!secret;
			this.hash = this.createHash();
		}
		update(data) {
			if (this.finished) throw new Error("Attempted to update an already finished hash.");
			this.hash.update(data);
		}
		async digest() {
			let buf;
			if (this.isHmac) {
				this.finished = true;
				buf = this.hash.digest();
			} else buf = this.hash.copy().digest();
			return new Uint8Array(buf.buffer, buf.byteOffset, buf.byteLength);
		}
		reset() {
			this.hash = this.createHash();
			this.finished = false;
		}
		createHash() {
			return this.secret ? (0, import__native_crypto.createHmac)("sha256", toBuffer(this.secret)) : (0, import__native_crypto.createHash)("sha256");
		}
	};
}
function toBuffer(data) {
	if (typeof data === "string") return data;
	if (ArrayBuffer.isView(data)) return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
	return Buffer.from(data);
}



/***/ }),

/***/ 3124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ TypeRegistry)
/* harmony export */ });
// ../../node_modules/@smithy/core/dist-es/submodules/schema/TypeRegistry.js
var TypeRegistry = class TypeRegistry {
	namespace;
	schemas;
	exceptions;
	static registries = /* @__PURE__ */ new Map();
	constructor(namespace, schemas = /* @__PURE__ */ new Map(), exceptions = /* @__PURE__ */ new Map()) {
		this.namespace = namespace;
		this.schemas = schemas;
		this.exceptions = exceptions;
		if (!TypeRegistry.registries.has(namespace)) TypeRegistry.registries.set(namespace, this);
	}
	static for(namespace) {
		return TypeRegistry.registries.get(namespace) ?? new TypeRegistry(namespace);
	}
	copyFrom(other) {
		const { schemas, exceptions } = this;
		for (const [k, v] of other.schemas) if (!schemas.has(k)) schemas.set(k, v);
		for (const [k, v] of other.exceptions) if (!exceptions.has(k)) exceptions.set(k, v);
	}
	register(shapeId, schema) {
		const qualifiedName = this.normalizeShapeId(shapeId);
		for (const r of [this, TypeRegistry.for(qualifiedName.split("#")[0])]) if (!r.schemas.has(qualifiedName)) r.schemas.set(qualifiedName, schema);
	}
	getSchema(shapeId) {
		const id = this.normalizeShapeId(shapeId);
		if (!this.schemas.has(id)) {
			if (!shapeId.includes("#")) {
				const suffix = "#" + shapeId;
				const candidates = [];
				for (const [shapeId, schema] of this.schemas.entries()) if (shapeId.endsWith(suffix)) candidates.push(schema);
				if (candidates.length === 1) return candidates[0];
			}
			throw new Error(`@smithy/core/schema - schema not found for ${id}`);
		}
		return this.schemas.get(id);
	}
	registerError(es, ctor) {
		const $error = es;
		const ns = $error[1];
		const qualifiedName = ns + "#" + $error[2];
		if (!ctor.hasOwnProperty?.("shapeId")) ctor.shapeId = qualifiedName;
		for (const r of [this, TypeRegistry.for(ns)]) if (!r.schemas.has(qualifiedName) && !r.exceptions.has($error)) {
			r.schemas.set(qualifiedName, $error);
			r.exceptions.set($error, ctor);
		}
	}
	getErrorCtor(es) {
		const $error = es;
		if (this.exceptions.has($error)) return this.exceptions.get($error);
		return TypeRegistry.for($error[1]).exceptions.get($error);
	}
	getBaseException() {
		for (const exceptionKey of this.exceptions.keys()) if (Array.isArray(exceptionKey)) {
			const [, ns, name] = exceptionKey;
			const id = ns + "#" + name;
			if (id.startsWith("smithy.ts.sdk.synthetic.") && id.endsWith("ServiceException")) return exceptionKey;
		}
	}
	find(predicate) {
		for (const schema of this.schemas.values()) if (predicate(schema)) return schema;
	}
	clear() {
		this.schemas.clear();
		this.exceptions.clear();
	}
	normalizeShapeId(shapeId) {
		if (shapeId.includes("#")) return shapeId;
		return this.namespace + "#" + shapeId;
	}
};



/***/ }),

/***/ 5740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qj: () => (/* binding */ fromArrayBuffer),
/* harmony export */   WV: () => (/* binding */ require__native_stream),
/* harmony export */   aD: () => (/* binding */ fromHex),
/* harmony export */   mw: () => (/* binding */ isArrayBuffer),
/* harmony export */   nj: () => (/* binding */ toHex),
/* harmony export */   sH: () => (/* binding */ fromString)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9849);


// ../../node_modules/@smithy/core/dist-es/submodules/serde/is-array-buffer/is-array-buffer.js
const isArrayBuffer = (arg) => typeof ArrayBuffer === "function" && arg instanceof ArrayBuffer || Object.prototype.toString.call(arg) === "[object ArrayBuffer]";

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-buffer-from/buffer-from.js
const fromArrayBuffer = (input, offset = 0, length = input.byteLength - offset) => {
	if (!isArrayBuffer(input)) throw new TypeError(`The "input" argument must be ArrayBuffer. Received type ${typeof input} (${input})`);
	return Buffer.from(input, offset, length);
};
const fromString = (input, encoding) => {
	if (typeof input !== "string") throw new TypeError(`The "input" argument must be of type string. Received type ${typeof input} (${input})`);
	return encoding ? Buffer.from(input, encoding) : Buffer.from(input);
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-hex-encoding/hex-encoding.js
const SHORT_TO_HEX = {};
const HEX_TO_SHORT = {};
for (let i = 0; i < 256; i++) {
	let encodedByte = i.toString(16).toLowerCase();
	if (encodedByte.length === 1) encodedByte = `0${encodedByte}`;
	SHORT_TO_HEX[i] = encodedByte;
	HEX_TO_SHORT[encodedByte] = i;
}
function fromHex(encoded) {
	if (encoded.length % 2 !== 0) throw new Error("Hex encoded strings must have an even number length");
	const out = new Uint8Array(encoded.length / 2);
	for (let i = 0; i < encoded.length; i += 2) {
		const encodedByte = encoded.slice(i, i + 2).toLowerCase();
		if (encodedByte in HEX_TO_SHORT) out[i / 2] = HEX_TO_SHORT[encodedByte];
		else throw new Error(`Cannot decode unrecognized sequence ${encodedByte} as hexadecimal`);
	}
	return out;
}
function toHex(bytes) {
	let out = "";
	for (let i = 0; i < bytes.byteLength; i++) out += SHORT_TO_HEX[bytes[i]];
	return out;
}

// \0native:stream
var require__native_stream = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__commonJSMin */ .F)(((exports, module) => {
	module.exports = process.getBuiltinModule("node:stream");
}));



/***/ }),

/***/ 6673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ require__native_zlib)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9849);


// \0native:zlib
var require__native_zlib = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__commonJSMin */ .F)(((exports, module) => {
	module.exports = process.getBuiltinModule("node:zlib");
}));



/***/ }),

/***/ 6898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ chain)
/* harmony export */ });
/* harmony import */ var _CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1664);


// ../../node_modules/@smithy/core/dist-es/submodules/config/property-provider/chain.js
const chain = (...providers) => async () => {
	if (providers.length === 0) throw new _CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__/* .ProviderError */ .m("No providers in chain");
	let lastProviderError;
	for (const provider of providers) try {
		return await provider();
	} catch (err) {
		lastProviderError = err;
		if (err?.tryNextLink) continue;
		throw err;
	}
	throw lastProviderError;
};



/***/ }),

/***/ 5458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ memoize),
/* harmony export */   Dl: () => (/* binding */ parseUrl),
/* harmony export */   Z9: () => (/* binding */ loadConfig)
/* harmony export */ });
/* harmony import */ var _loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8653);
/* harmony import */ var _CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1664);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6898);




// ../../node_modules/@smithy/core/dist-es/submodules/transport/parseQueryString.js
function parseQueryString(querystring) {
	const query = {};
	querystring = querystring.replace(/^\?/, "");
	if (querystring) for (const pair of querystring.split("&")) {
		let [key, value = null] = pair.split("=");
		key = decodeURIComponent(key);
		if (value) value = decodeURIComponent(value);
		if (!(key in query)) query[key] = value;
		else if (Array.isArray(query[key])) query[key].push(value);
		else query[key] = [query[key], value];
	}
	return query;
}

// ../../node_modules/@smithy/core/dist-es/submodules/transport/parseUrl.js
const parseUrl = (url) => {
	if (typeof url === "string") return parseUrl(new URL(url));
	const { hostname, pathname, port, protocol, search } = url;
	let query;
	if (search) query = parseQueryString(search);
	return {
		hostname,
		port: port ? parseInt(port) : void 0,
		protocol,
		path: pathname,
		query
	};
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/property-provider/fromValue.js
const fromValue = (staticValue) => () => Promise.resolve(staticValue);

// ../../node_modules/@smithy/core/dist-es/submodules/config/property-provider/memoize.js
const memoize = (provider, isExpired, requiresRefresh) => {
	let resolved;
	let pending;
	let hasResult;
	let isConstant = false;
	const coalesceProvider = async () => {
		if (!pending) pending = provider();
		try {
			resolved = await pending;
			hasResult = true;
			isConstant = false;
		} finally {
			pending = void 0;
		}
		return resolved;
	};
	if (isExpired === void 0) return async (options) => {
		if (!hasResult || options?.forceRefresh) resolved = await coalesceProvider();
		return resolved;
	};
	return async (options) => {
		if (!hasResult || options?.forceRefresh) resolved = await coalesceProvider();
		if (isConstant) return resolved;
		if (requiresRefresh && !requiresRefresh(resolved)) {
			isConstant = true;
			return resolved;
		}
		if (isExpired(resolved)) {
			await coalesceProvider();
			return resolved;
		}
		return resolved;
	};
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/getSelectorName.js
function getSelectorName(functionString) {
	try {
		const constants = new Set(Array.from(functionString.match(/([A-Z_]){3,}/g) ?? []));
		constants.delete("CONFIG");
		constants.delete("CONFIG_PREFIX_SEPARATOR");
		constants.delete("ENV");
		return [...constants].join(", ");
	} catch (ignored) {
		return functionString;
	}
}

// ../../node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/fromEnv.js
const fromEnv = (envVarSelector, options) => async () => {
	try {
		const config = envVarSelector(process.env, options);
		if (config === void 0) throw new Error();
		return config;
	} catch (e) {
		throw new _CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__/* .CredentialsProviderError */ .C(e.message || `Not found in ENV: ${getSelectorName(envVarSelector.toString())}`, { logger: options?.logger });
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/fromSharedConfigFiles.js
const fromSharedConfigFiles = (configSelector, { preferredFile = "config", ...init } = {}) => async () => {
	const profile = (0,_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_1__/* .getProfileName */ .Bz)(init);
	const { configFile, credentialsFile } = await (0,_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_1__/* .loadSharedConfigFiles */ .p6)(init);
	const profileFromCredentials = credentialsFile[profile] || {};
	const profileFromConfig = configFile[profile] || {};
	const mergedProfile = preferredFile === "config" ? {
		...profileFromCredentials,
		...profileFromConfig
	} : {
		...profileFromConfig,
		...profileFromCredentials
	};
	try {
		const configValue = configSelector(mergedProfile, preferredFile === "config" ? configFile : credentialsFile);
		if (configValue === void 0) throw new Error();
		return configValue;
	} catch (e) {
		throw new _CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__/* .CredentialsProviderError */ .C(e.message || `Not found in config files w/ profile [${profile}]: ${getSelectorName(configSelector.toString())}`, { logger: init.logger });
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/fromStatic.js
const isFunction = (func) => typeof func === "function";
const fromStatic = (defaultValue) => isFunction(defaultValue) ? async () => await defaultValue() : fromValue(defaultValue);

// ../../node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/configLoader.js
const loadConfig = ({ environmentVariableSelector, configFileSelector, default: defaultValue }, configuration = {}) => {
	const { signingName, logger } = configuration;
	return memoize((0,_chain_js__WEBPACK_IMPORTED_MODULE_2__/* .chain */ .c)(fromEnv(environmentVariableSelector, {
		signingName,
		logger
	}), fromSharedConfigFiles(configFileSelector, configuration), fromStatic(defaultValue)));
};



/***/ }),

/***/ 595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ defaultProvider)
/* harmony export */ });
/* harmony import */ var _dist_es_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1844);
/* harmony import */ var _CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1664);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6898);





// ../../node_modules/@aws-sdk/credential-provider-node/dist-es/remoteProvider.js
const ENV_IMDS_DISABLED = "AWS_EC2_METADATA_DISABLED";
const remoteProvider = async (init) => {
	const { ENV_CMDS_FULL_URI, ENV_CMDS_RELATIVE_URI, fromContainerMetadata, fromInstanceMetadata } = await __webpack_require__.e(/* import() */ 741).then(__webpack_require__.bind(__webpack_require__, 741));
	if (process.env[ENV_CMDS_RELATIVE_URI] || process.env[ENV_CMDS_FULL_URI]) {
		init.logger?.debug("@aws-sdk/credential-provider-node - remoteProvider::fromHttp/fromContainerMetadata");
		const { fromHttp } = await __webpack_require__.e(/* import() */ 3).then(__webpack_require__.bind(__webpack_require__, 7003));
		return (0,_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .chain */ .c)(fromHttp(init), fromContainerMetadata(init));
	}
	if (process.env["AWS_EC2_METADATA_DISABLED"] && process.env["AWS_EC2_METADATA_DISABLED"] !== "false") return async () => {
		throw new _CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_1__/* .CredentialsProviderError */ .C("EC2 Instance Metadata Service access disabled", { logger: init.logger });
	};
	init.logger?.debug("@aws-sdk/credential-provider-node - remoteProvider::fromInstanceMetadata");
	return fromInstanceMetadata(init);
};

// ../../node_modules/@aws-sdk/credential-provider-node/dist-es/runtime/memoize-chain.js
function memoizeChain(providers, treatAsExpired) {
	const chain = internalCreateChain(providers);
	let activeLock;
	let passiveLock;
	let credentials;
	let forceRefreshLock;
	const provider = async (options) => {
		if (options?.forceRefresh) {
			if (!forceRefreshLock) forceRefreshLock = chain(options).then((c) => {
				credentials = c;
			}).finally(() => {
				forceRefreshLock = void 0;
			});
			await forceRefreshLock;
			return credentials;
		}
		if (credentials?.expiration) {
			if (credentials?.expiration?.getTime() < Date.now()) credentials = void 0;
		}
		if (activeLock) await activeLock;
		else if (!credentials || treatAsExpired?.(credentials)) {
			if (credentials) {
				if (!passiveLock) passiveLock = chain(options).then((c) => {
					credentials = c;
				}).catch(() => {}).finally(() => {
					passiveLock = void 0;
				});
			} else {
				activeLock = chain(options).then((c) => {
					credentials = c;
				}).finally(() => {
					activeLock = void 0;
				});
				return provider(options);
			}
		}
		return credentials;
	};
	return provider;
}
const internalCreateChain = (providers) => async (awsIdentityProperties) => {
	let lastProviderError;
	for (const provider of providers) try {
		return await provider(awsIdentityProperties);
	} catch (err) {
		lastProviderError = err;
		if (err?.tryNextLink) continue;
		throw err;
	}
	throw lastProviderError;
};

// ../../node_modules/@aws-sdk/credential-provider-node/dist-es/defaultProvider.js
let multipleCredentialSourceWarningEmitted = false;
const defaultProvider = (init = {}) => memoizeChain([
	async () => {
		if (init.profile ?? process.env["AWS_PROFILE"]) {
			if (process.env["AWS_ACCESS_KEY_ID"] && process.env["AWS_SECRET_ACCESS_KEY"]) {
				if (!multipleCredentialSourceWarningEmitted) {
					(init.logger?.warn && init.logger?.constructor?.name !== "NoOpLogger" ? init.logger.warn.bind(init.logger) : console.warn)(`@aws-sdk/credential-provider-node - defaultProvider::fromEnv WARNING:
    Multiple credential sources detected: 
    Both AWS_PROFILE and the pair AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY static credentials are set.
    This SDK will proceed with the AWS_PROFILE value.
    
    However, a future version may change this behavior to prefer the ENV static credentials.
    Please ensure that your environment only sets either the AWS_PROFILE or the
    AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY pair.
`);
					multipleCredentialSourceWarningEmitted = true;
				}
			}
			throw new _CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_1__/* .CredentialsProviderError */ .C("AWS_PROFILE is set, skipping fromEnv provider.", {
				logger: init.logger,
				tryNextLink: true
			});
		}
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromEnv");
		return (0,_dist_es_js__WEBPACK_IMPORTED_MODULE_2__/* .fromEnv */ .sF)(init)();
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromSSO");
		const { ssoStartUrl, ssoAccountId, ssoRegion, ssoRoleName, ssoSession } = init;
		if (!ssoStartUrl && !ssoAccountId && !ssoRegion && !ssoRoleName && !ssoSession) throw new _CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_1__/* .CredentialsProviderError */ .C("Skipping SSO provider in default chain (inputs do not include SSO fields).", { logger: init.logger });
		const { fromSSO } = await __webpack_require__.e(/* import() */ 175).then(__webpack_require__.bind(__webpack_require__, 6175));
		return fromSSO(init)(awsIdentityProperties);
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromIni");
		const { fromIni } = await __webpack_require__.e(/* import() */ 378).then(__webpack_require__.bind(__webpack_require__, 9378));
		return fromIni(init)(awsIdentityProperties);
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromProcess");
		const { fromProcess } = await __webpack_require__.e(/* import() */ 560).then(__webpack_require__.bind(__webpack_require__, 1560));
		return fromProcess(init)(awsIdentityProperties);
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromTokenFile");
		const { fromTokenFile } = await __webpack_require__.e(/* import() */ 550).then(__webpack_require__.bind(__webpack_require__, 2550));
		return fromTokenFile(init)(awsIdentityProperties);
	},
	async () => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::remoteProvider");
		return (await remoteProvider(init))();
	},
	async () => {
		throw new _CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_1__/* .CredentialsProviderError */ .C("Could not load credentials from any providers", {
			tryNextLink: false,
			logger: init.logger
		});
	}
], credentialsTreatedAsExpired);
const credentialsTreatedAsExpired = (credentials) => credentials?.expiration !== void 0 && credentials.expiration.getTime() - Date.now() < 3e5;



/***/ }),

/***/ 1844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sF: () => (/* binding */ fromEnv)
/* harmony export */ });
/* unused harmony exports ENV_ACCOUNT_ID, ENV_CREDENTIAL_SCOPE, ENV_EXPIRATION, ENV_KEY, ENV_SECRET, ENV_SESSION */
/* harmony import */ var _setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1802);
/* harmony import */ var _CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1664);



// ../../node_modules/@aws-sdk/credential-provider-env/dist-es/fromEnv.js
const ENV_KEY = "AWS_ACCESS_KEY_ID";
const ENV_SECRET = "AWS_SECRET_ACCESS_KEY";
const ENV_SESSION = "AWS_SESSION_TOKEN";
const ENV_EXPIRATION = "AWS_CREDENTIAL_EXPIRATION";
const ENV_CREDENTIAL_SCOPE = "AWS_CREDENTIAL_SCOPE";
const ENV_ACCOUNT_ID = "AWS_ACCOUNT_ID";
const fromEnv = (init) => async () => {
	init?.logger?.debug("@aws-sdk/credential-provider-env - fromEnv");
	const accessKeyId = process.env[ENV_KEY];
	const secretAccessKey = process.env[ENV_SECRET];
	const sessionToken = process.env[ENV_SESSION];
	const expiry = process.env[ENV_EXPIRATION];
	const credentialScope = process.env[ENV_CREDENTIAL_SCOPE];
	const accountId = process.env[ENV_ACCOUNT_ID];
	if (accessKeyId && secretAccessKey) {
		const credentials = {
			accessKeyId,
			secretAccessKey,
			...sessionToken && { sessionToken },
			...expiry && { expiration: new Date(expiry) },
			...credentialScope && { credentialScope },
			...accountId && { accountId }
		};
		(0,_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_0__/* .setCredentialFeature */ .g)(credentials, "CREDENTIALS_ENV_VARS", "g");
		return credentials;
	}
	throw new _CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_1__/* .CredentialsProviderError */ .C("Unable to find environment variable credentials.", { logger: init?.logger });
};



/***/ }),

/***/ 6585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Co: () => (/* binding */ resolveEndpointConfig),
/* harmony export */   LA: () => (/* binding */ deref),
/* harmony export */   Mw: () => (/* binding */ decorateServiceException),
/* harmony export */   Qm: () => (/* binding */ booleanSelector),
/* harmony export */   TJ: () => (/* binding */ ServiceException),
/* harmony export */   Vf: () => (/* binding */ SMITHY_CONTEXT_KEY),
/* harmony export */   a0: () => (/* binding */ toEndpointV1),
/* harmony export */   cV: () => (/* binding */ SelectorType),
/* harmony export */   cX: () => (/* binding */ translateTraits),
/* harmony export */   k8: () => (/* binding */ makeBuilder),
/* harmony export */   l1: () => (/* binding */ NormalizedSchema),
/* harmony export */   oC: () => (/* binding */ constructStack),
/* harmony export */   rD: () => (/* binding */ getEndpointPlugin),
/* harmony export */   te: () => (/* binding */ normalizeProvider),
/* harmony export */   ug: () => (/* binding */ getSmithyContext),
/* harmony export */   xg: () => (/* binding */ resolveParams)
/* harmony export */ });
/* unused harmony export Command */
/* harmony import */ var _hasOwn_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5087);
/* harmony import */ var _configLoader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5458);



// ../../node_modules/@smithy/types/dist-es/middleware.js
const SMITHY_CONTEXT_KEY = "__smithy_context";

// ../../node_modules/@smithy/core/dist-es/submodules/transport/getSmithyContext.js
const getSmithyContext = (context) => context["__smithy_context"] || (context["__smithy_context"] = {});

// ../../node_modules/@smithy/core/dist-es/submodules/transport/normalizeProvider.js
const normalizeProvider = (input) => {
	if (typeof input === "function") return input;
	const promisified = Promise.resolve(input);
	return () => promisified;
};

// ../../node_modules/@smithy/core/dist-es/submodules/transport/toEndpointV1.js
const toEndpointV1 = (endpoint) => {
	if (typeof endpoint === "object") {
		if ("url" in endpoint) {
			const v1Endpoint = (0,_configLoader_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUrl */ .Dl)(endpoint.url);
			if (endpoint.headers) {
				v1Endpoint.headers = {};
				for (const name in endpoint.headers) {
					if (!(0,_hasOwn_js__WEBPACK_IMPORTED_MODULE_1__/* .hasOwn */ .$)(endpoint.headers, name)) continue;
					v1Endpoint.headers[name.toLowerCase()] = endpoint.headers[name].join(", ");
				}
			}
			return v1Endpoint;
		}
		return endpoint;
	}
	return (0,_configLoader_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUrl */ .Dl)(endpoint);
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/util-config-provider/booleanSelector.js
const booleanSelector = (obj, key, type) => {
	if (!(key in obj)) return;
	if (obj[key] === "true") return true;
	if (obj[key] === "false") return false;
	throw new Error(`Cannot load ${type} "${key}". Expected "true" or "false", got ${obj[key]}.`);
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/util-config-provider/types.js
var SelectorType;
(function(SelectorType) {
	SelectorType["ENV"] = "env";
	SelectorType["CONFIG"] = "shared config entry";
})(SelectorType || (SelectorType = {}));

// ../../node_modules/@smithy/core/dist-es/submodules/client/middleware-stack/MiddlewareStack.js
const getAllAliases = (name, aliases) => {
	const _aliases = [];
	if (name) _aliases.push(name);
	if (aliases) for (const alias of aliases) _aliases.push(alias);
	return _aliases;
};
const getMiddlewareNameWithAliases = (name, aliases) => {
	return `${name || "anonymous"}${aliases && aliases.length > 0 ? ` (a.k.a. ${aliases.join(",")})` : ""}`;
};
const constructStack = () => {
	let absoluteEntries = [];
	let relativeEntries = [];
	let identifyOnResolve = false;
	const entriesNameSet = /* @__PURE__ */ new Set();
	const sort = (entries) => entries.sort((a, b) => stepWeights[b.step] - stepWeights[a.step] || priorityWeights[b.priority || "normal"] - priorityWeights[a.priority || "normal"]);
	const removeByName = (toRemove) => {
		let isRemoved = false;
		const filterCb = (entry) => {
			const aliases = getAllAliases(entry.name, entry.aliases);
			if (aliases.includes(toRemove)) {
				isRemoved = true;
				for (const alias of aliases) entriesNameSet.delete(alias);
				return false;
			}
			return true;
		};
		absoluteEntries = absoluteEntries.filter(filterCb);
		relativeEntries = relativeEntries.filter(filterCb);
		return isRemoved;
	};
	const removeByReference = (toRemove) => {
		let isRemoved = false;
		const filterCb = (entry) => {
			if (entry.middleware === toRemove) {
				isRemoved = true;
				for (const alias of getAllAliases(entry.name, entry.aliases)) entriesNameSet.delete(alias);
				return false;
			}
			return true;
		};
		absoluteEntries = absoluteEntries.filter(filterCb);
		relativeEntries = relativeEntries.filter(filterCb);
		return isRemoved;
	};
	const cloneTo = (toStack) => {
		absoluteEntries.forEach((entry) => {
			toStack.add(entry.middleware, { ...entry });
		});
		relativeEntries.forEach((entry) => {
			toStack.addRelativeTo(entry.middleware, { ...entry });
		});
		toStack.identifyOnResolve?.(stack.identifyOnResolve());
		return toStack;
	};
	const expandRelativeMiddlewareList = (from) => {
		const expandedMiddlewareList = [];
		from.before.forEach((entry) => {
			if (entry.before.length === 0 && entry.after.length === 0) expandedMiddlewareList.push(entry);
			else expandedMiddlewareList.push(...expandRelativeMiddlewareList(entry));
		});
		expandedMiddlewareList.push(from);
		from.after.reverse().forEach((entry) => {
			if (entry.before.length === 0 && entry.after.length === 0) expandedMiddlewareList.push(entry);
			else expandedMiddlewareList.push(...expandRelativeMiddlewareList(entry));
		});
		return expandedMiddlewareList;
	};
	const getMiddlewareList = (debug = false) => {
		const normalizedAbsoluteEntries = [];
		const normalizedRelativeEntries = [];
		const normalizedEntriesNameMap = {};
		absoluteEntries.forEach((entry) => {
			const normalizedEntry = {
				...entry,
				before: [],
				after: []
			};
			for (const alias of getAllAliases(normalizedEntry.name, normalizedEntry.aliases)) normalizedEntriesNameMap[alias] = normalizedEntry;
			normalizedAbsoluteEntries.push(normalizedEntry);
		});
		relativeEntries.forEach((entry) => {
			const normalizedEntry = {
				...entry,
				before: [],
				after: []
			};
			for (const alias of getAllAliases(normalizedEntry.name, normalizedEntry.aliases)) normalizedEntriesNameMap[alias] = normalizedEntry;
			normalizedRelativeEntries.push(normalizedEntry);
		});
		normalizedRelativeEntries.forEach((entry) => {
			if (entry.toMiddleware) {
				const toMiddleware = normalizedEntriesNameMap[entry.toMiddleware];
				if (toMiddleware === void 0) {
					if (debug) return;
					throw new Error(`${entry.toMiddleware} is not found when adding ${getMiddlewareNameWithAliases(entry.name, entry.aliases)} middleware ${entry.relation} ${entry.toMiddleware}`);
				}
				if (entry.relation === "after") toMiddleware.after.push(entry);
				if (entry.relation === "before") toMiddleware.before.push(entry);
			}
		});
		return sort(normalizedAbsoluteEntries).map(expandRelativeMiddlewareList).reduce((wholeList, expandedMiddlewareList) => {
			wholeList.push(...expandedMiddlewareList);
			return wholeList;
		}, []);
	};
	const stack = {
		add: (middleware, options = {}) => {
			const { name, override, aliases: _aliases } = options;
			const entry = {
				step: "initialize",
				priority: "normal",
				middleware,
				...options
			};
			const aliases = getAllAliases(name, _aliases);
			if (aliases.length > 0) {
				if (aliases.some((alias) => entriesNameSet.has(alias))) {
					if (!override) throw new Error(`Duplicate middleware name '${getMiddlewareNameWithAliases(name, _aliases)}'`);
					for (const alias of aliases) {
						const toOverrideIndex = absoluteEntries.findIndex((entry) => entry.name === alias || entry.aliases?.some((a) => a === alias));
						if (toOverrideIndex === -1) continue;
						const toOverride = absoluteEntries[toOverrideIndex];
						if (toOverride.step !== entry.step || entry.priority !== toOverride.priority) throw new Error(`"${getMiddlewareNameWithAliases(toOverride.name, toOverride.aliases)}" middleware with ${toOverride.priority} priority in ${toOverride.step} step cannot be overridden by "${getMiddlewareNameWithAliases(name, _aliases)}" middleware with ${entry.priority} priority in ${entry.step} step.`);
						absoluteEntries.splice(toOverrideIndex, 1);
					}
				}
				for (const alias of aliases) entriesNameSet.add(alias);
			}
			absoluteEntries.push(entry);
		},
		addRelativeTo: (middleware, options) => {
			const { name, override, aliases: _aliases } = options;
			const entry = {
				middleware,
				...options
			};
			const aliases = getAllAliases(name, _aliases);
			if (aliases.length > 0) {
				if (aliases.some((alias) => entriesNameSet.has(alias))) {
					if (!override) throw new Error(`Duplicate middleware name '${getMiddlewareNameWithAliases(name, _aliases)}'`);
					for (const alias of aliases) {
						const toOverrideIndex = relativeEntries.findIndex((entry) => entry.name === alias || entry.aliases?.some((a) => a === alias));
						if (toOverrideIndex === -1) continue;
						const toOverride = relativeEntries[toOverrideIndex];
						if (toOverride.toMiddleware !== entry.toMiddleware || toOverride.relation !== entry.relation) throw new Error(`"${getMiddlewareNameWithAliases(toOverride.name, toOverride.aliases)}" middleware ${toOverride.relation} "${toOverride.toMiddleware}" middleware cannot be overridden by "${getMiddlewareNameWithAliases(name, _aliases)}" middleware ${entry.relation} "${entry.toMiddleware}" middleware.`);
						relativeEntries.splice(toOverrideIndex, 1);
					}
				}
				for (const alias of aliases) entriesNameSet.add(alias);
			}
			relativeEntries.push(entry);
		},
		clone: () => cloneTo(constructStack()),
		use: (plugin) => {
			plugin.applyToStack(stack);
		},
		remove: (toRemove) => {
			if (typeof toRemove === "string") return removeByName(toRemove);
			else return removeByReference(toRemove);
		},
		removeByTag: (toRemove) => {
			let isRemoved = false;
			const filterCb = (entry) => {
				const { tags, name, aliases: _aliases } = entry;
				if (tags && tags.includes(toRemove)) {
					const aliases = getAllAliases(name, _aliases);
					for (const alias of aliases) entriesNameSet.delete(alias);
					isRemoved = true;
					return false;
				}
				return true;
			};
			absoluteEntries = absoluteEntries.filter(filterCb);
			relativeEntries = relativeEntries.filter(filterCb);
			return isRemoved;
		},
		concat: (from) => {
			const cloned = cloneTo(constructStack());
			cloned.use(from);
			cloned.identifyOnResolve(identifyOnResolve || cloned.identifyOnResolve() || (from.identifyOnResolve?.() ?? false));
			return cloned;
		},
		applyToStack: cloneTo,
		identify: () => {
			return getMiddlewareList(true).map((mw) => {
				const step = mw.step ?? mw.relation + " " + mw.toMiddleware;
				return getMiddlewareNameWithAliases(mw.name, mw.aliases) + " - " + step;
			});
		},
		identifyOnResolve(toggle) {
			if (typeof toggle === "boolean") identifyOnResolve = toggle;
			return identifyOnResolve;
		},
		resolve: (handler, context) => {
			for (const middleware of getMiddlewareList().map((entry) => entry.middleware).reverse()) handler = middleware(handler, context);
			if (identifyOnResolve) console.log(stack.identify());
			return handler;
		}
	};
	return stack;
};
const stepWeights = {
	initialize: 5,
	serialize: 4,
	build: 3,
	finalizeRequest: 2,
	deserialize: 1
};
const priorityWeights = {
	high: 3,
	normal: 2,
	low: 1
};

// ../../node_modules/@smithy/core/dist-es/submodules/schema/deref.js
const deref = (schemaRef) => {
	if (typeof schemaRef === "function") return schemaRef();
	return schemaRef;
};

// ../../node_modules/@smithy/core/dist-es/submodules/schema/schemas/translateTraits.js
const traitsCache = [];
function translateTraits(indicator) {
	if (typeof indicator === "object") return indicator;
	indicator = indicator | 0;
	if (traitsCache[indicator]) return traitsCache[indicator];
	const traits = {};
	let i = 0;
	for (const trait of [
		"httpLabel",
		"idempotent",
		"idempotencyToken",
		"sensitive",
		"httpPayload",
		"httpResponseCode",
		"httpQueryParams"
	]) if ((indicator >> i++ & 1) === 1) traits[trait] = 1;
	return traitsCache[indicator] = traits;
}

// ../../node_modules/@smithy/core/dist-es/submodules/schema/schemas/NormalizedSchema.js
const anno = {
	it: Symbol.for("@smithy/nor-struct-it"),
	ns: Symbol.for("@smithy/ns")
};
const simpleSchemaCacheN = [];
const simpleSchemaCacheS = {};
var NormalizedSchema = class NormalizedSchema {
	ref;
	memberName;
	static symbol = Symbol.for("@smithy/nor");
	symbol = NormalizedSchema.symbol;
	name;
	schema;
	_isMemberSchema;
	traits;
	memberTraits;
	normalizedTraits;
	constructor(ref, memberName) {
		this.ref = ref;
		this.memberName = memberName;
		const traitStack = [];
		let _ref = ref;
		let schema = ref;
		this._isMemberSchema = false;
		while (isMemberSchema(_ref)) {
			traitStack.push(_ref[1]);
			_ref = _ref[0];
			schema = deref(_ref);
			this._isMemberSchema = true;
		}
		if (traitStack.length > 0) {
			this.memberTraits = {};
			for (let i = traitStack.length - 1; i >= 0; --i) {
				const traitSet = traitStack[i];
				Object.assign(this.memberTraits, translateTraits(traitSet));
			}
		} else this.memberTraits = 0;
		if (schema instanceof NormalizedSchema) {
			const computedMemberTraits = this.memberTraits;
			Object.assign(this, schema);
			this.memberTraits = Object.assign({}, computedMemberTraits, schema.getMemberTraits(), this.getMemberTraits());
			this.normalizedTraits = void 0;
			this.memberName = memberName ?? schema.memberName;
			return;
		}
		this.schema = deref(schema);
		if (isStaticSchema(this.schema)) {
			this.name = `${this.schema[1]}#${this.schema[2]}`;
			this.traits = this.schema[3];
		} else {
			this.name = this.memberName ?? String(schema);
			this.traits = 0;
		}
		if (this._isMemberSchema && !memberName) throw new Error(`@smithy/core/schema - NormalizedSchema member init ${this.getName(true)} missing member name.`);
	}
	static [Symbol.hasInstance](lhs) {
		const isPrototype = this.prototype.isPrototypeOf(lhs);
		if (!isPrototype && typeof lhs === "object" && lhs !== null) return lhs.symbol === this.symbol;
		return isPrototype;
	}
	static of(ref) {
		const keyAble = typeof ref === "function" || typeof ref === "object" && ref !== null;
		if (typeof ref === "number") {
			if (simpleSchemaCacheN[ref]) return simpleSchemaCacheN[ref];
		} else if (typeof ref === "string") {
			if (simpleSchemaCacheS[ref]) return simpleSchemaCacheS[ref];
		} else if (keyAble) {
			if (ref[anno.ns]) return ref[anno.ns];
		}
		const sc = deref(ref);
		if (sc instanceof NormalizedSchema) return sc;
		if (isMemberSchema(sc)) {
			const [ns, traits] = sc;
			if (ns instanceof NormalizedSchema) {
				Object.assign(ns.getMergedTraits(), translateTraits(traits));
				return ns;
			}
			throw new Error(`@smithy/core/schema - may not init unwrapped member schema=${JSON.stringify(ref, null, 2)}.`);
		}
		const ns = new NormalizedSchema(sc);
		if (keyAble) return ref[anno.ns] = ns;
		if (typeof sc === "string") return simpleSchemaCacheS[sc] = ns;
		if (typeof sc === "number") return simpleSchemaCacheN[sc] = ns;
		return ns;
	}
	getSchema() {
		const sc = this.schema;
		if (Array.isArray(sc) && sc[0] === 0) return sc[4];
		return sc;
	}
	getName(withNamespace = false) {
		const { name } = this;
		return !withNamespace && name && name.includes("#") ? name.split("#")[1] : name || void 0;
	}
	getMemberName() {
		return this.memberName;
	}
	isMemberSchema() {
		return this._isMemberSchema;
	}
	isListSchema() {
		const sc = this.getSchema();
		return typeof sc === "number" ? sc >= 64 && sc < 128 : sc[0] === 1;
	}
	isMapSchema() {
		const sc = this.getSchema();
		return typeof sc === "number" ? sc >= 128 && sc <= 255 : sc[0] === 2;
	}
	isStructSchema() {
		const sc = this.getSchema();
		if (typeof sc !== "object") return false;
		const id = sc[0];
		return id === 3 || id === -3 || id === 4;
	}
	isUnionSchema() {
		const sc = this.getSchema();
		if (typeof sc !== "object") return false;
		return sc[0] === 4;
	}
	isBlobSchema() {
		const sc = this.getSchema();
		return sc === 21 || sc === 42;
	}
	isTimestampSchema() {
		const sc = this.getSchema();
		return typeof sc === "number" && sc >= 4 && sc <= 7;
	}
	isUnitSchema() {
		return this.getSchema() === "unit";
	}
	isDocumentSchema() {
		return this.getSchema() === 15;
	}
	isStringSchema() {
		return this.getSchema() === 0;
	}
	isBooleanSchema() {
		return this.getSchema() === 2;
	}
	isNumericSchema() {
		return this.getSchema() === 1;
	}
	isBigIntegerSchema() {
		return this.getSchema() === 17;
	}
	isBigDecimalSchema() {
		return this.getSchema() === 19;
	}
	isStreaming() {
		const { streaming } = this.getMergedTraits();
		return !!streaming || this.getSchema() === 42;
	}
	isIdempotencyToken() {
		return !!this.getMergedTraits().idempotencyToken;
	}
	getMergedTraits() {
		return this.normalizedTraits ?? (this.normalizedTraits = {
			...this.getOwnTraits(),
			...this.getMemberTraits()
		});
	}
	getMemberTraits() {
		return translateTraits(this.memberTraits);
	}
	getOwnTraits() {
		return translateTraits(this.traits);
	}
	getKeySchema() {
		const [isDoc, isMap] = [this.isDocumentSchema(), this.isMapSchema()];
		if (!isDoc && !isMap) throw new Error(`@smithy/core/schema - cannot get key for non-map: ${this.getName(true)}`);
		const schema = this.getSchema();
		return member([isDoc ? 15 : schema[4] ?? 0, 0], "key");
	}
	getValueSchema() {
		const sc = this.getSchema();
		const [isDoc, isMap, isList] = [
			this.isDocumentSchema(),
			this.isMapSchema(),
			this.isListSchema()
		];
		const memberSchema = typeof sc === "number" ? 63 & sc : sc && typeof sc === "object" && (isMap || isList) ? sc[3 + sc[0]] : isDoc ? 15 : void 0;
		if (memberSchema != null) return member([memberSchema, 0], isMap ? "value" : "member");
		throw new Error(`@smithy/core/schema - ${this.getName(true)} has no value member.`);
	}
	getMemberSchema(memberName) {
		const struct = this.getSchema();
		if (this.isStructSchema() && struct[4].includes(memberName)) {
			const i = struct[4].indexOf(memberName);
			const memberSchema = struct[5][i];
			return member(isMemberSchema(memberSchema) ? memberSchema : [memberSchema, 0], memberName);
		}
		if (this.isDocumentSchema()) return member([15, 0], memberName);
		throw new Error(`@smithy/core/schema - ${this.getName(true)} has no member=${memberName}.`);
	}
	getMemberSchemas() {
		const buffer = {};
		try {
			for (const [k, v] of this.structIterator()) buffer[k] = v;
		} catch (ignored) {}
		return buffer;
	}
	getEventStreamMember() {
		if (this.isStructSchema()) {
			for (const [memberName, memberSchema] of this.structIterator()) if (memberSchema.isStreaming() && memberSchema.isStructSchema()) return memberName;
		}
		return "";
	}
	*structIterator() {
		if (this.isUnitSchema()) return;
		if (!this.isStructSchema()) throw new Error("@smithy/core/schema - cannot iterate non-struct schema.");
		const struct = this.getSchema();
		const z = struct[4].length;
		let it = struct[anno.it];
		if (it && z === it.length) {
			yield* it;
			return;
		}
		it = Array(z);
		for (let i = 0; i < z; ++i) {
			const k = struct[4][i];
			const v = member([struct[5][i], 0], k);
			yield it[i] = [k, v];
		}
		struct[anno.it] = it;
	}
};
function member(memberSchema, memberName) {
	if (memberSchema instanceof NormalizedSchema) return Object.assign(memberSchema, {
		memberName,
		_isMemberSchema: true
	});
	return new NormalizedSchema(memberSchema, memberName);
}
const isMemberSchema = (sc) => Array.isArray(sc) && sc.length === 2;
const isStaticSchema = (sc) => Array.isArray(sc) && sc.length >= 5;

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/schemaLogFilter.js
const SENSITIVE_STRING = "***SensitiveInformation***";
function schemaLogFilter(schema, data) {
	if (data == null) return data;
	const ns = NormalizedSchema.of(schema);
	if (ns.getMergedTraits().sensitive) return SENSITIVE_STRING;
	if (ns.isListSchema()) {
		const valueSchema = ns.getValueSchema();
		if (valueSchema.getMergedTraits().sensitive) return SENSITIVE_STRING;
		if (Array.isArray(data)) return data.map((value) => schemaLogFilter(valueSchema, value));
	} else if (ns.isMapSchema()) {
		const valueSchema = ns.getValueSchema();
		if (ns.getKeySchema().getMergedTraits().sensitive || valueSchema.getMergedTraits().sensitive) return SENSITIVE_STRING;
		if (typeof data === "object") return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, schemaLogFilter(valueSchema, value)]));
	} else if (ns.isStructSchema() && typeof data === "object") {
		const object = data;
		const newObject = {};
		for (const [member, memberNs] of ns.structIterator()) if (object[member] != null) newObject[member] = schemaLogFilter(memberNs, object[member]);
		return newObject;
	}
	return data;
}

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/command.js
const operationEventStreamMarker = Symbol.for("@smithy/op-event-stream");
var Command = class {
	middlewareStack = constructStack();
	schema;
	static classBuilder() {
		return new ClassBuilder();
	}
	resolveMiddlewareWithContext(clientStack, configuration, options, { middlewareFn, clientName, commandName, inputFilterSensitiveLog, outputFilterSensitiveLog, smithyContext, additionalContext, CommandCtor }) {
		for (const mw of middlewareFn.bind(this)(CommandCtor, clientStack, configuration, options)) this.middlewareStack.use(mw);
		const stack = clientStack.concat(this.middlewareStack);
		const { logger } = configuration;
		const additionalSmithyContext = additionalContext[SMITHY_CONTEXT_KEY];
		const handlerExecutionContext = {
			logger,
			clientName,
			commandName,
			inputFilterSensitiveLog,
			outputFilterSensitiveLog,
			...additionalContext,
			[SMITHY_CONTEXT_KEY]: {
				...additionalSmithyContext,
				commandInstance: this,
				...smithyContext,
				...options?.metricsRecorder === void 0 ? {} : { metricsRecorder: options.metricsRecorder },
				...options?.abortSignal === void 0 ? {} : { abortSignal: options.abortSignal }
			}
		};
		const { requestHandler } = configuration;
		let requestOptions = options ?? {};
		if (requestOptions.metricsRecorder) {
			requestOptions = { ...requestOptions };
			delete requestOptions.metricsRecorder;
		}
		let isEventStream;
		const schema = this.schema;
		const marker = schema?.[operationEventStreamMarker];
		if (marker !== void 0) isEventStream = marker;
		else if (schema) {
			if (Array.isArray(schema) && schema[0] === 9) {
				const [, , , , input$, output$] = schema;
				isEventStream = schema[operationEventStreamMarker] = Boolean(NormalizedSchema.of(input$).getEventStreamMember() || NormalizedSchema.of(output$).getEventStreamMember());
			}
		}
		if (isEventStream) requestOptions = {
			isEventStream,
			...requestOptions
		};
		return stack.resolve((request) => requestHandler.handle(request.request, requestOptions), handlerExecutionContext);
	}
};
var ClassBuilder = class {
	_init = () => {};
	_ep = {};
	_middlewareFn = () => [];
	_commandName = "";
	_clientName = "";
	_additionalContext = {};
	_smithyContext = {};
	_inputFilterSensitiveLog = void 0;
	_outputFilterSensitiveLog = void 0;
	_serializer = null;
	_deserializer = null;
	_operationSchema;
	init(cb) {
		this._init = cb;
	}
	ep(endpointParameterInstructions) {
		this._ep = endpointParameterInstructions;
		return this;
	}
	m(middlewareSupplier) {
		this._middlewareFn = middlewareSupplier;
		return this;
	}
	s(service, operation, smithyContext = {}) {
		this._smithyContext = {
			service,
			operation,
			...smithyContext
		};
		return this;
	}
	c(additionalContext = {}) {
		this._additionalContext = additionalContext;
		return this;
	}
	n(clientName, commandName) {
		this._clientName = clientName;
		this._commandName = commandName;
		return this;
	}
	f(inputFilter = (_) => _, outputFilter = (_) => _) {
		this._inputFilterSensitiveLog = inputFilter;
		this._outputFilterSensitiveLog = outputFilter;
		return this;
	}
	ser(serializer) {
		this._serializer = serializer;
		return this;
	}
	de(deserializer) {
		this._deserializer = deserializer;
		return this;
	}
	sc(operation) {
		this._operationSchema = operation;
		this._smithyContext.operationSchema = operation;
		return this;
	}
	build() {
		const closure = this;
		let CommandRef;
		return CommandRef = class extends Command {
			input;
			static getEndpointParameterInstructions() {
				return closure._ep;
			}
			constructor(...[input]) {
				super();
				this.input = input ?? {};
				closure._init(this);
				this.schema = closure._operationSchema;
			}
			resolveMiddleware(stack, configuration, options) {
				const op = closure._operationSchema;
				const input = op?.[4] ?? op?.input;
				const output = op?.[5] ?? op?.output;
				return this.resolveMiddlewareWithContext(stack, configuration, options, {
					CommandCtor: CommandRef,
					middlewareFn: closure._middlewareFn,
					clientName: closure._clientName,
					commandName: closure._commandName,
					inputFilterSensitiveLog: closure._inputFilterSensitiveLog ?? (op ? schemaLogFilter.bind(null, input) : (_) => _),
					outputFilterSensitiveLog: closure._outputFilterSensitiveLog ?? (op ? schemaLogFilter.bind(null, output) : (_) => _),
					smithyContext: closure._smithyContext,
					additionalContext: closure._additionalContext
				});
			}
			serialize = closure._serializer;
			deserialize = closure._deserializer;
		};
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/exceptions.js
var ServiceException = class ServiceException extends Error {
	static shapeId = "smithy.ts.sdk.synthetic.nonamespace.client#ServiceException";
	$fault;
	$response;
	$retryable;
	$metadata;
	constructor(options) {
		super(options.message);
		Object.setPrototypeOf(this, Object.getPrototypeOf(this).constructor.prototype);
		this.name = options.name;
		this.$fault = options.$fault;
		this.$metadata = options.$metadata;
	}
	static isInstance(value) {
		if (!value) return false;
		const candidate = value;
		return ServiceException.prototype.isPrototypeOf(candidate) || Boolean(candidate.$fault) && Boolean(candidate.$metadata) && (candidate.$fault === "client" || candidate.$fault === "server");
	}
	static [Symbol.hasInstance](instance) {
		if (!instance) return false;
		const candidate = instance;
		if (this === ServiceException) return ServiceException.isInstance(instance);
		if (ServiceException.isInstance(instance)) {
			if (this.prototype.isPrototypeOf(instance)) return true;
			const targetId = Object.prototype.hasOwnProperty.call(this, "shapeId") ? this.shapeId : void 0;
			let candidateHasShapeId = false;
			if (targetId) {
				let proto = Object.getPrototypeOf(candidate);
				while (proto && proto !== Object.prototype) {
					const ctor = proto.constructor;
					const candidateId = ctor !== ServiceException && Object.prototype.hasOwnProperty.call(ctor, "shapeId") ? ctor?.shapeId : void 0;
					if (candidateId) {
						candidateHasShapeId = true;
						if (candidateId === targetId) return true;
					}
					proto = Object.getPrototypeOf(proto);
				}
			}
			if (targetId && candidateHasShapeId) return false;
			const targetName = this.name;
			if (targetName && targetName.length >= 6) {
				if (candidate.name === targetName) return true;
				let proto = Object.getPrototypeOf(candidate);
				while (proto && proto !== Object.prototype) {
					const ctorName = proto.constructor?.name;
					if (ctorName && ctorName !== "Error" && ctorName === targetName) return true;
					proto = Object.getPrototypeOf(proto);
				}
			}
		}
		return false;
	}
};
const decorateServiceException = (exception, additions = {}) => {
	Object.entries(additions).filter(([, v]) => v !== void 0).forEach(([k, v]) => {
		if (exception[k] == void 0 || exception[k] === "") exception[k] = v;
	});
	exception.message = exception.message || exception.Message || "UnknownError";
	delete exception.Message;
	return exception;
};

// ../../node_modules/@smithy/core/dist-es/submodules/client/smithy-client/client-command-builder.js
function makeBuilder(common, service, name, ep) {
	return function makeCommand(added, plugins, op, $, smithyContext = {}) {
		const epMerged = Object.assign({}, common, added);
		return Command.classBuilder().ep(epMerged).m(function(CommandCtor, clientStack, config, options) {
			const list = plugins.call(this, CommandCtor, clientStack, config, options);
			list.unshift(ep(config, CommandCtor.getEndpointParameterInstructions()));
			return list;
		}).s(service, op, smithyContext).n(name, op.charAt(0).toUpperCase() + op.slice(1) + "Command").sc($).build();
	};
}

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/getEndpointUrlConfig.js
const ENV_ENDPOINT_URL = "AWS_ENDPOINT_URL";
const CONFIG_ENDPOINT_URL = "endpoint_url";
const getEndpointUrlConfig = (serviceId) => ({
	environmentVariableSelector: (env) => {
		const serviceSuffixParts = serviceId.split(" ").map((w) => w.toUpperCase());
		const serviceEndpointUrl = env[[ENV_ENDPOINT_URL, ...serviceSuffixParts].join("_")];
		if (serviceEndpointUrl) return serviceEndpointUrl;
		const endpointUrl = env[ENV_ENDPOINT_URL];
		if (endpointUrl) return endpointUrl;
	},
	configFileSelector: (profile, config) => {
		if (profile.services) {
			const servicesSectionKey = ["services", profile.services].join(".");
			if (!config || !config[servicesSectionKey]) throw new Error(`The services section "${profile.services}" specified in the profile is not present in the shared configuration file.`);
			const endpointUrl = config[servicesSectionKey][[serviceId.split(" ").map((w) => w.toLowerCase()).join("_"), CONFIG_ENDPOINT_URL].join(".")];
			if (endpointUrl) return endpointUrl;
		}
		const endpointUrl = profile[CONFIG_ENDPOINT_URL];
		if (endpointUrl) return endpointUrl;
	},
	default: void 0
});

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/getIgnoreConfiguredEndpointUrls.js
const ENV_IGNORE_CONFIGURED_ENDPOINT_URLS = "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS";
const CONFIG_IGNORE_CONFIGURED_ENDPOINT_URLS = "ignore_configured_endpoint_urls";
const ignoreConfiguredEndpointUrlsConfigSelectors = {
	environmentVariableSelector: (env) => booleanSelector(env, ENV_IGNORE_CONFIGURED_ENDPOINT_URLS, SelectorType.ENV),
	configFileSelector: (profile) => booleanSelector(profile, CONFIG_IGNORE_CONFIGURED_ENDPOINT_URLS, SelectorType.CONFIG),
	default: false
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/getEndpointFromConfig.js
const getEndpointFromConfig = async (serviceId) => {
	if (await (0,_configLoader_js__WEBPACK_IMPORTED_MODULE_0__/* .loadConfig */ .Z9)(ignoreConfiguredEndpointUrlsConfigSelectors)()) return;
	return (0,_configLoader_js__WEBPACK_IMPORTED_MODULE_0__/* .loadConfig */ .Z9)(getEndpointUrlConfig(serviceId ?? ""))();
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/service-customizations/s3.js
const resolveParamsForS3 = async (endpointParams) => {
	const bucket = endpointParams?.Bucket || "";
	if (typeof endpointParams.Bucket === "string") endpointParams.Bucket = bucket.replace(/#/g, encodeURIComponent("#")).replace(/\?/g, encodeURIComponent("?"));
	if (isArnBucketName(bucket)) {
		if (endpointParams.ForcePathStyle === true) throw new Error("Path-style addressing cannot be used with ARN buckets");
	} else if (!isDnsCompatibleBucketName(bucket) || bucket.indexOf(".") !== -1 && !String(endpointParams.Endpoint).startsWith("http:") || bucket.toLowerCase() !== bucket || bucket.length < 3) endpointParams.ForcePathStyle = true;
	if (endpointParams.DisableMultiRegionAccessPoints) {
		endpointParams.disableMultiRegionAccessPoints = true;
		endpointParams.DisableMRAP = true;
	}
	return endpointParams;
};
const DOMAIN_PATTERN = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const IP_ADDRESS_PATTERN = /(\d+\.){3}\d+/;
const DOTS_PATTERN = /\.\./;
const isDnsCompatibleBucketName = (bucketName) => DOMAIN_PATTERN.test(bucketName) && !IP_ADDRESS_PATTERN.test(bucketName) && !DOTS_PATTERN.test(bucketName);
const isArnBucketName = (bucketName) => {
	const [arn, partition, service, , , bucket] = bucketName.split(":");
	const isArn = arn === "arn" && bucketName.split(":").length >= 6;
	const isValidArn = Boolean(isArn && partition && service && bucket);
	if (isArn && !isValidArn) throw new Error(`Invalid ARN: ${bucketName} was an invalid ARN.`);
	return isValidArn;
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/createConfigValueProvider.js
const createConfigValueProvider = (configKey, canonicalEndpointParamKey, config, isClientContextParam = false) => {
	const configProvider = async () => {
		let configValue;
		if (isClientContextParam) configValue = config.clientContextParams?.[configKey] ?? config[configKey] ?? config[canonicalEndpointParamKey];
		else configValue = config[configKey] ?? config[canonicalEndpointParamKey];
		if (typeof configValue === "function") return configValue();
		return configValue;
	};
	if (configKey === "credentialScope" || canonicalEndpointParamKey === "CredentialScope") return async () => {
		const credentials = typeof config.credentials === "function" ? await config.credentials() : config.credentials;
		return credentials?.credentialScope ?? credentials?.CredentialScope;
	};
	if (configKey === "accountId" || canonicalEndpointParamKey === "AccountId") return async () => {
		const credentials = typeof config.credentials === "function" ? await config.credentials() : config.credentials;
		return credentials?.accountId ?? credentials?.AccountId;
	};
	if (configKey === "endpoint" || canonicalEndpointParamKey === "endpoint") return async () => {
		if (config.isCustomEndpoint === false) return;
		const endpoint = await configProvider();
		if (endpoint && typeof endpoint === "object") {
			if ("url" in endpoint) return endpoint.url.href;
			if ("hostname" in endpoint) {
				const { protocol, hostname, port, path } = endpoint;
				return `${protocol}//${hostname}${port ? ":" + port : ""}${path}`;
			}
		}
		return endpoint;
	};
	return configProvider;
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/getEndpointFromInstructions.js
function bindGetEndpointFromInstructions(getEndpointFromConfig) {
	return async (commandInput, instructionsSupplier, clientConfig, context) => {
		if (!clientConfig.isCustomEndpoint && !clientConfig.ignoreConfiguredEndpointUrls) {
			let endpointFromConfig;
			if (clientConfig.serviceConfiguredEndpoint) endpointFromConfig = await clientConfig.serviceConfiguredEndpoint();
			else endpointFromConfig = await getEndpointFromConfig(clientConfig.serviceId);
			if (endpointFromConfig) {
				clientConfig.endpoint = () => Promise.resolve(toEndpointV1(endpointFromConfig));
				clientConfig.isCustomEndpoint = true;
				context?.logger?.debug?.(`@smithy/core/endpoints - resolved endpoint from config: ${endpointFromConfig}`);
			}
		}
		const endpointParams = await resolveParams(commandInput, instructionsSupplier, clientConfig);
		if (typeof clientConfig.endpointProvider !== "function") throw new Error("config.endpointProvider is not set.");
		const endpoint = clientConfig.endpointProvider(endpointParams, context);
		if (clientConfig.isCustomEndpoint && clientConfig.endpoint) {
			const customEndpoint = await clientConfig.endpoint();
			if (customEndpoint?.headers) {
				endpoint.headers ??= {};
				for (const [name, value] of Object.entries(customEndpoint.headers)) endpoint.headers[name] = Array.isArray(value) ? value : [value];
			}
		}
		return endpoint;
	};
}
const resolveParams = async (commandInput, instructionsSupplier, clientConfig) => {
	const endpointParams = {};
	const instructions = instructionsSupplier?.getEndpointParameterInstructions?.() || {};
	for (const [name, instruction] of Object.entries(instructions)) switch (instruction.type) {
		case "staticContextParams":
			endpointParams[name] = instruction.value;
			break;
		case "contextParams":
			endpointParams[name] = commandInput[instruction.name];
			break;
		case "clientContextParams":
		case "builtInParams":
			endpointParams[name] = await createConfigValueProvider(instruction.name, name, clientConfig, instruction.type !== "builtInParams")();
			break;
		case "operationContextParams":
			endpointParams[name] = instruction.get(commandInput);
			break;
		default: throw new Error("Unrecognized endpoint parameter instruction: " + JSON.stringify(instruction));
	}
	if (Object.keys(instructions).length === 0) Object.assign(endpointParams, clientConfig);
	if (String(clientConfig.serviceId).toLowerCase() === "s3") await resolveParamsForS3(endpointParams);
	return endpointParams;
};

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/endpointMiddleware.js
function setFeature(context, feature, value) {
	if (!context.__smithy_context) context.__smithy_context = { features: {} };
	else if (!context.__smithy_context.features) context.__smithy_context.features = {};
	context.__smithy_context.features[feature] = value;
}
function bindEndpointMiddleware(getEndpointFromConfig) {
	const getEndpointFromInstructions = bindGetEndpointFromInstructions(getEndpointFromConfig);
	return ({ config, instructions }) => {
		return (next, context) => async (args) => {
			if (config.isCustomEndpoint) setFeature(context, "ENDPOINT_OVERRIDE", "N");
			const endpoint = await getEndpointFromInstructions(args.input, { getEndpointParameterInstructions() {
				return instructions;
			} }, { ...config }, context);
			context.endpointV2 = endpoint;
			context.authSchemes = endpoint.properties?.authSchemes;
			const authScheme = context.authSchemes?.[0];
			if (authScheme) {
				context["signing_region"] = authScheme.signingRegion;
				context["signing_service"] = authScheme.signingName;
				const httpAuthOption = getSmithyContext(context)?.selectedHttpAuthScheme?.httpAuthOption;
				if (httpAuthOption) httpAuthOption.signingProperties = Object.assign(httpAuthOption.signingProperties || {}, {
					signing_region: authScheme.signingRegion,
					signingRegion: authScheme.signingRegion,
					signing_service: authScheme.signingName,
					signingName: authScheme.signingName,
					signingRegionSet: authScheme.signingRegionSet
				}, authScheme.properties);
			}
			return next({ ...args });
		};
	};
}

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/getEndpointPlugin.js
const serializerMiddlewareOption = {
	name: "serializerMiddleware",
	step: "serialize",
	tags: ["SERIALIZER"],
	override: true
};
const endpointMiddlewareOptions = {
	step: "serialize",
	tags: [
		"ENDPOINT_PARAMETERS",
		"ENDPOINT_V2",
		"ENDPOINT"
	],
	name: "endpointV2Middleware",
	override: true,
	relation: "before",
	toMiddleware: serializerMiddlewareOption.name
};
function bindGetEndpointPlugin(getEndpointFromConfig) {
	const endpointMiddleware = bindEndpointMiddleware(getEndpointFromConfig);
	return (config, instructions) => ({ applyToStack: (clientStack) => {
		clientStack.addRelativeTo(endpointMiddleware({
			config,
			instructions
		}), endpointMiddlewareOptions);
	} });
}

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/resolveEndpointConfig.js
function bindResolveEndpointConfig(getEndpointFromConfig) {
	return (input) => {
		const tls = input.tls ?? true;
		const { endpoint, useDualstackEndpoint, useFipsEndpoint } = input;
		const resolvedConfig = Object.assign(input, {
			endpoint: endpoint != null ? async () => toEndpointV1(await normalizeProvider(endpoint)()) : void 0,
			tls,
			isCustomEndpoint: !!endpoint,
			useDualstackEndpoint: normalizeProvider(useDualstackEndpoint ?? false),
			useFipsEndpoint: normalizeProvider(useFipsEndpoint ?? false),
			ignoreConfiguredEndpointUrls: !!input.ignoreConfiguredEndpointUrls
		});
		let configuredEndpointPromise = void 0;
		resolvedConfig.serviceConfiguredEndpoint = async () => {
			if (input.serviceId && !configuredEndpointPromise) configuredEndpointPromise = getEndpointFromConfig(input.serviceId);
			return configuredEndpointPromise;
		};
		return resolvedConfig;
	};
}

// ../../node_modules/@smithy/core/dist-es/submodules/endpoints/index.js
const getEndpointFromInstructions = bindGetEndpointFromInstructions(getEndpointFromConfig);
const resolveEndpointConfig = bindResolveEndpointConfig(getEndpointFromConfig);
const endpointMiddleware = bindEndpointMiddleware(getEndpointFromConfig);
const getEndpointPlugin = bindGetEndpointPlugin(getEndpointFromConfig);



/***/ }),

/***/ 240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ getDefaultSocketTimeout)
/* harmony export */ });
// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/getDefaultSocketTimeout.js
const isDefaultSocketTimeoutEnabled = () => typeof process === "object" && process?.env?.AWS_ENABLE_DEFAULT_SOCKET_TIMEOUT_2026 === "true";
const getDefaultSocketTimeout = (requestHandler, timeoutMs) => {
	if (!isDefaultSocketTimeoutEnabled()) return;
	if (typeof requestHandler?.handle === "function") return;
	return timeoutMs;
};



/***/ }),

/***/ 5087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ hasOwn)
/* harmony export */ });
// ../../node_modules/@smithy/core/dist-es/submodules/transport/hasOwn.js
function hasOwn(o, k) {
	return Object.prototype.hasOwnProperty.call(o, k);
}



/***/ }),

/***/ 658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ HttpRequest)
/* harmony export */ });
// ../../node_modules/@smithy/core/dist-es/submodules/transport/httpRequest.js
var HttpRequest = class HttpRequest {
	method;
	protocol;
	hostname;
	port;
	path;
	query;
	headers;
	username;
	password;
	fragment;
	body;
	constructor(options) {
		this.method = options.method || "GET";
		this.hostname = options.hostname || "localhost";
		this.port = options.port;
		this.query = options.query || {};
		this.headers = options.headers || {};
		this.body = options.body;
		this.protocol = options.protocol ? options.protocol.slice(-1) !== ":" ? `${options.protocol}:` : options.protocol : "https:";
		this.path = options.path ? options.path.charAt(0) !== "/" ? `/${options.path}` : options.path : "/";
		this.username = options.username;
		this.password = options.password;
		this.fragment = options.fragment;
	}
	static clone(request) {
		const cloned = new HttpRequest({
			...request,
			headers: { ...request.headers }
		});
		if (cloned.query) cloned.query = cloneQuery(cloned.query);
		return cloned;
	}
	static isInstance(request) {
		if (!request) return false;
		const req = request;
		return "method" in req && "protocol" in req && "hostname" in req && "path" in req && typeof req["query"] === "object" && typeof req["headers"] === "object";
	}
	clone() {
		return HttpRequest.clone(this);
	}
};
function cloneQuery(query) {
	return Object.keys(query).reduce((carry, paramName) => {
		const param = query[paramName];
		return {
			...carry,
			[paramName]: Array.isArray(param) ? [...param] : param
		};
	}, {});
}



/***/ }),

/***/ 8653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ parseIni),
/* harmony export */   Bz: () => (/* binding */ getProfileName),
/* harmony export */   Ip: () => (/* binding */ IniSectionType),
/* harmony export */   gP: () => (/* binding */ getConfigFilepath),
/* harmony export */   p6: () => (/* binding */ loadSharedConfigFiles)
/* harmony export */ });
/* unused harmony export ENV_PROFILE */
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9849);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1758);
/* harmony import */ var _readFile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8429);




// ../../node_modules/@smithy/types/dist-es/profile.js
var IniSectionType;
(function(IniSectionType) {
	IniSectionType["PROFILE"] = "profile";
	IniSectionType["SSO_SESSION"] = "sso-session";
	IniSectionType["SERVICES"] = "services";
})(IniSectionType || (IniSectionType = {}));

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getProfileName.js
const ENV_PROFILE = "AWS_PROFILE";
const DEFAULT_PROFILE = "default";
const getProfileName = (init) => init.profile || process.env["AWS_PROFILE"] || "default";

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getConfigData.js
var import__native_path = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_path */ .Zk)());
const getConfigData = (data) => Object.entries(data).filter(([key]) => {
	const indexOfSeparator = key.indexOf(".");
	if (indexOfSeparator === -1) return false;
	return Object.values(IniSectionType).includes(key.substring(0, indexOfSeparator));
}).reduce((acc, [key, value]) => {
	const indexOfSeparator = key.indexOf(".");
	const updatedKey = key.substring(0, indexOfSeparator) === IniSectionType.PROFILE ? key.substring(indexOfSeparator + 1) : key;
	acc[updatedKey] = value;
	return acc;
}, { ...data.default && { default: data.default } });

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getConfigFilepath.js
const ENV_CONFIG_PATH = "AWS_CONFIG_FILE";
const getConfigFilepath = () => process.env["AWS_CONFIG_FILE"] || (0, import__native_path.join)((0,_readFile_js__WEBPACK_IMPORTED_MODULE_2__/* .getHomeDir */ .RL)(), ".aws", "config");

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getCredentialsFilepath.js
const ENV_CREDENTIALS_PATH = "AWS_SHARED_CREDENTIALS_FILE";
const getCredentialsFilepath = () => process.env["AWS_SHARED_CREDENTIALS_FILE"] || (0, import__native_path.join)((0,_readFile_js__WEBPACK_IMPORTED_MODULE_2__/* .getHomeDir */ .RL)(), ".aws", "credentials");

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/parseIni.js
const prefixKeyRegex = /^([\w-]+)\s(["'])?([\w-@+.%:/]+)\2$/;
const profileNameBlockList = ["__proto__", "profile __proto__"];
const parseIni = (iniData) => {
	const map = {};
	let currentSection;
	let currentSubSection;
	for (const iniLine of iniData.split(/\r?\n/)) {
		const trimmedLine = iniLine.split(/(^|\s)[;#]/)[0].trim();
		if (trimmedLine[0] === "[" && trimmedLine[trimmedLine.length - 1] === "]") {
			currentSection = void 0;
			currentSubSection = void 0;
			const sectionName = trimmedLine.substring(1, trimmedLine.length - 1);
			const matches = prefixKeyRegex.exec(sectionName);
			if (matches) {
				const [, prefix, , name] = matches;
				if (Object.values(IniSectionType).includes(prefix)) currentSection = [prefix, name].join(".");
			} else currentSection = sectionName;
			if (profileNameBlockList.includes(sectionName)) throw new Error(`Found invalid profile name "${sectionName}"`);
		} else if (currentSection) {
			const indexOfEqualsSign = trimmedLine.indexOf("=");
			if (![0, -1].includes(indexOfEqualsSign)) {
				const [name, value] = [trimmedLine.substring(0, indexOfEqualsSign).trim(), trimmedLine.substring(indexOfEqualsSign + 1).trim()];
				if (value === "") currentSubSection = name;
				else {
					if (currentSubSection && iniLine.trimStart() === iniLine) currentSubSection = void 0;
					map[currentSection] = map[currentSection] || {};
					const key = currentSubSection ? [currentSubSection, name].join(".") : name;
					map[currentSection][key] = value;
				}
			}
		}
	}
	return map;
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/loadSharedConfigFiles.js
const swallowError = () => ({});
const loadSharedConfigFiles = async (init = {}) => {
	const { filepath = getCredentialsFilepath(), configFilepath = getConfigFilepath() } = init;
	const homeDir = (0,_readFile_js__WEBPACK_IMPORTED_MODULE_2__/* .getHomeDir */ .RL)();
	const relativeHomeDirPrefix = "~/";
	let resolvedFilepath = filepath;
	if (filepath.startsWith(relativeHomeDirPrefix)) resolvedFilepath = (0, import__native_path.join)(homeDir, filepath.slice(2));
	let resolvedConfigFilepath = configFilepath;
	if (configFilepath.startsWith(relativeHomeDirPrefix)) resolvedConfigFilepath = (0, import__native_path.join)(homeDir, configFilepath.slice(2));
	const parsedFiles = await Promise.all([(0,_readFile_js__WEBPACK_IMPORTED_MODULE_2__/* .readFile */ .TA)(resolvedConfigFilepath, { ignoreCache: init.ignoreCache }).then(parseIni).then(getConfigData).catch(swallowError), (0,_readFile_js__WEBPACK_IMPORTED_MODULE_2__/* .readFile */ .TA)(resolvedFilepath, { ignoreCache: init.ignoreCache }).then(parseIni).catch(swallowError)]);
	return {
		configFile: parsedFiles[0],
		credentialsFile: parsedFiles[1]
	};
};



/***/ }),

/***/ 2653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ NodeHttpHandler),
/* harmony export */   EI: () => (/* binding */ parseRfc3339DateTime),
/* harmony export */   H1: () => (/* binding */ isReadableStream),
/* harmony export */   JV: () => (/* binding */ dateToUtcString),
/* harmony export */   cS: () => (/* binding */ HttpResponse),
/* harmony export */   jo: () => (/* binding */ streamCollector$1),
/* harmony export */   kv: () => (/* binding */ streamCollector),
/* harmony export */   l3: () => (/* binding */ parseEpochTimestamp),
/* harmony export */   o$: () => (/* binding */ escapeUri),
/* harmony export */   t_: () => (/* binding */ parseRfc3339DateTimeWithOffset),
/* harmony export */   xE: () => (/* binding */ parseRfc7231DateTime)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9849);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1758);
/* harmony import */ var _native_stream_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5740);
/* harmony import */ var _hasOwn_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5087);





// ../../node_modules/@smithy/core/dist-es/submodules/transport/httpResponse.js
var HttpResponse = class {
	statusCode;
	reason;
	headers;
	body;
	constructor(options) {
		this.statusCode = options.statusCode;
		this.reason = options.reason;
		this.headers = options.headers || {};
		this.body = options.body;
	}
	static isInstance(response) {
		if (!response) return false;
		const resp = response;
		return typeof resp.statusCode === "number" && typeof resp.headers === "object";
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/parse-utils.js
const expectNumber = (value) => {
	if (value === null || value === void 0) return;
	if (typeof value === "string") {
		const parsed = parseFloat(value);
		if (!Number.isNaN(parsed)) {
			if (String(parsed) !== String(value)) logger.warn(stackTraceWarning(`Expected number but observed string: ${value}`));
			return parsed;
		}
	}
	if (typeof value === "number") return value;
	throw new TypeError(`Expected number, got ${typeof value}: ${value}`);
};
const MAX_FLOAT = Math.ceil(2 ** 127 * (2 - 2 ** -23));
const expectFloat32 = (value) => {
	const expected = expectNumber(value);
	if (expected !== void 0 && !Number.isNaN(expected) && expected !== Infinity && expected !== -Infinity) {
		if (Math.abs(expected) > MAX_FLOAT) throw new TypeError(`Expected 32-bit float, got ${value}`);
	}
	return expected;
};
const expectLong = (value) => {
	if (value === null || value === void 0) return;
	if (Number.isInteger(value) && !Number.isNaN(value)) return value;
	throw new TypeError(`Expected integer, got ${typeof value}: ${value}`);
};
const expectShort = (value) => expectSizedInt(value, 16);
const expectByte = (value) => expectSizedInt(value, 8);
const expectSizedInt = (value, size) => {
	const expected = expectLong(value);
	if (expected !== void 0 && castInt(expected, size) !== expected) throw new TypeError(`Expected ${size}-bit integer, got ${value}`);
	return expected;
};
const castInt = (value, size) => {
	switch (size) {
		case 32: return Int32Array.of(value)[0];
		case 16: return Int16Array.of(value)[0];
		case 8: return Int8Array.of(value)[0];
	}
};
const strictParseDouble = (value) => {
	if (typeof value == "string") return expectNumber(parseNumber(value));
	return expectNumber(value);
};
const strictParseFloat32 = (value) => {
	if (typeof value == "string") return expectFloat32(parseNumber(value));
	return expectFloat32(value);
};
const NUMBER_REGEX = /(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(-?Infinity)|(NaN)/g;
const parseNumber = (value) => {
	const matches = value.match(NUMBER_REGEX);
	if (matches === null || matches[0].length !== value.length) throw new TypeError(`Expected real number, got implicit NaN`);
	return parseFloat(value);
};
const strictParseShort = (value) => {
	if (typeof value === "string") return expectShort(parseNumber(value));
	return expectShort(value);
};
const strictParseByte = (value) => {
	if (typeof value === "string") return expectByte(parseNumber(value));
	return expectByte(value);
};
const stackTraceWarning = (message) => {
	return String(new TypeError(message).stack || message).split("\n").slice(0, 5).filter((s) => !s.includes("stackTraceWarning")).join("\n");
};
const logger = { warn: console.warn };

// ../../node_modules/@smithy/core/dist-es/submodules/serde/date-utils.js
const DAYS = [
	"Sun",
	"Mon",
	"Tue",
	"Wed",
	"Thu",
	"Fri",
	"Sat"
];
const MONTHS = [
	"Jan",
	"Feb",
	"Mar",
	"Apr",
	"May",
	"Jun",
	"Jul",
	"Aug",
	"Sep",
	"Oct",
	"Nov",
	"Dec"
];
function dateToUtcString(date) {
	const year = date.getUTCFullYear();
	const month = date.getUTCMonth();
	const dayOfWeek = date.getUTCDay();
	const dayOfMonthInt = date.getUTCDate();
	const hoursInt = date.getUTCHours();
	const minutesInt = date.getUTCMinutes();
	const secondsInt = date.getUTCSeconds();
	const dayOfMonthString = dayOfMonthInt < 10 ? `0${dayOfMonthInt}` : `${dayOfMonthInt}`;
	const hoursString = hoursInt < 10 ? `0${hoursInt}` : `${hoursInt}`;
	const minutesString = minutesInt < 10 ? `0${minutesInt}` : `${minutesInt}`;
	const secondsString = secondsInt < 10 ? `0${secondsInt}` : `${secondsInt}`;
	return `${DAYS[dayOfWeek]}, ${dayOfMonthString} ${MONTHS[month]} ${year} ${hoursString}:${minutesString}:${secondsString} GMT`;
}
const RFC3339 = /* @__PURE__ */ new RegExp(/^(\d{4})-(\d{2})-(\d{2})[tT](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?[zZ]$/);
const parseRfc3339DateTime = (value) => {
	if (value === null || value === void 0) return;
	if (typeof value !== "string") throw new TypeError("RFC-3339 date-times must be expressed as strings");
	const match = RFC3339.exec(value);
	if (!match) throw new TypeError("Invalid RFC-3339 date-time value");
	const [_, yearStr, monthStr, dayStr, hours, minutes, seconds, fractionalMilliseconds] = match;
	const year = strictParseShort(stripLeadingZeroes(yearStr));
	const month = parseDateValue(monthStr, "month", 1, 12);
	const day = parseDateValue(dayStr, "day", 1, 31);
	return buildDate(year, month, day, {
		hours,
		minutes,
		seconds,
		fractionalMilliseconds
	});
};
const RFC3339_WITH_OFFSET = /* @__PURE__ */ new RegExp(/^(\d{4})-(\d{2})-(\d{2})[tT](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(([-+]\d{2}:\d{2})|[zZ])$/);
const parseRfc3339DateTimeWithOffset = (value) => {
	if (value === null || value === void 0) return;
	if (typeof value !== "string") throw new TypeError("RFC-3339 date-times must be expressed as strings");
	const match = RFC3339_WITH_OFFSET.exec(value);
	if (!match) throw new TypeError("Invalid RFC-3339 date-time value");
	const [_, yearStr, monthStr, dayStr, hours, minutes, seconds, fractionalMilliseconds, offsetStr] = match;
	const year = strictParseShort(stripLeadingZeroes(yearStr));
	const month = parseDateValue(monthStr, "month", 1, 12);
	const day = parseDateValue(dayStr, "day", 1, 31);
	const date = buildDate(year, month, day, {
		hours,
		minutes,
		seconds,
		fractionalMilliseconds
	});
	if (offsetStr.toUpperCase() != "Z") date.setTime(date.getTime() - parseOffsetToMilliseconds(offsetStr));
	return date;
};
const IMF_FIXDATE = /* @__PURE__ */ new RegExp(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? GMT$/);
const RFC_850_DATE = /* @__PURE__ */ new RegExp(/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday), (\d{2})-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(\d{2}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? GMT$/);
const ASC_TIME = /* @__PURE__ */ new RegExp(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ( [1-9]|\d{2}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? (\d{4})$/);
const parseRfc7231DateTime = (value) => {
	if (value === null || value === void 0) return;
	if (typeof value !== "string") throw new TypeError("RFC-7231 date-times must be expressed as strings");
	let match = IMF_FIXDATE.exec(value);
	if (match) {
		const [_, dayStr, monthStr, yearStr, hours, minutes, seconds, fractionalMilliseconds] = match;
		return buildDate(strictParseShort(stripLeadingZeroes(yearStr)), parseMonthByShortName(monthStr), parseDateValue(dayStr, "day", 1, 31), {
			hours,
			minutes,
			seconds,
			fractionalMilliseconds
		});
	}
	match = RFC_850_DATE.exec(value);
	if (match) {
		const [_, dayStr, monthStr, yearStr, hours, minutes, seconds, fractionalMilliseconds] = match;
		return adjustRfc850Year(buildDate(parseTwoDigitYear(yearStr), parseMonthByShortName(monthStr), parseDateValue(dayStr, "day", 1, 31), {
			hours,
			minutes,
			seconds,
			fractionalMilliseconds
		}));
	}
	match = ASC_TIME.exec(value);
	if (match) {
		const [_, monthStr, dayStr, hours, minutes, seconds, fractionalMilliseconds, yearStr] = match;
		return buildDate(strictParseShort(stripLeadingZeroes(yearStr)), parseMonthByShortName(monthStr), parseDateValue(dayStr.trimLeft(), "day", 1, 31), {
			hours,
			minutes,
			seconds,
			fractionalMilliseconds
		});
	}
	throw new TypeError("Invalid RFC-7231 date-time value");
};
const parseEpochTimestamp = (value) => {
	if (value === null || value === void 0) return;
	let valueAsDouble;
	if (typeof value === "number") valueAsDouble = value;
	else if (typeof value === "string") valueAsDouble = strictParseDouble(value);
	else if (typeof value === "object" && value.tag === 1) valueAsDouble = value.value;
	else throw new TypeError("Epoch timestamps must be expressed as floating point numbers or their string representation");
	if (Number.isNaN(valueAsDouble) || valueAsDouble === Infinity || valueAsDouble === -Infinity) throw new TypeError("Epoch timestamps must be valid, non-Infinite, non-NaN numerics");
	return new Date(Math.round(valueAsDouble * 1e3));
};
const buildDate = (year, month, day, time) => {
	const adjustedMonth = month - 1;
	validateDayOfMonth(year, adjustedMonth, day);
	return new Date(Date.UTC(year, adjustedMonth, day, parseDateValue(time.hours, "hour", 0, 23), parseDateValue(time.minutes, "minute", 0, 59), parseDateValue(time.seconds, "seconds", 0, 60), parseMilliseconds(time.fractionalMilliseconds)));
};
const parseTwoDigitYear = (value) => {
	const thisYear = (/* @__PURE__ */ new Date()).getUTCFullYear();
	const valueInThisCentury = Math.floor(thisYear / 100) * 100 + strictParseShort(stripLeadingZeroes(value));
	if (valueInThisCentury < thisYear) return valueInThisCentury + 100;
	return valueInThisCentury;
};
const FIFTY_YEARS_IN_MILLIS = 15768e8;
const adjustRfc850Year = (input) => {
	if (input.getTime() - (/* @__PURE__ */ new Date()).getTime() > FIFTY_YEARS_IN_MILLIS) return new Date(Date.UTC(input.getUTCFullYear() - 100, input.getUTCMonth(), input.getUTCDate(), input.getUTCHours(), input.getUTCMinutes(), input.getUTCSeconds(), input.getUTCMilliseconds()));
	return input;
};
const parseMonthByShortName = (value) => {
	const monthIdx = MONTHS.indexOf(value);
	if (monthIdx < 0) throw new TypeError(`Invalid month: ${value}`);
	return monthIdx + 1;
};
const DAYS_IN_MONTH = [
	31,
	28,
	31,
	30,
	31,
	30,
	31,
	31,
	30,
	31,
	30,
	31
];
const validateDayOfMonth = (year, month, day) => {
	let maxDays = DAYS_IN_MONTH[month];
	if (month === 1 && isLeapYear(year)) maxDays = 29;
	if (day > maxDays) throw new TypeError(`Invalid day for ${MONTHS[month]} in ${year}: ${day}`);
};
const isLeapYear = (year) => {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
};
const parseDateValue = (value, type, lower, upper) => {
	const dateVal = strictParseByte(stripLeadingZeroes(value));
	if (dateVal < lower || dateVal > upper) throw new TypeError(`${type} must be between ${lower} and ${upper}, inclusive`);
	return dateVal;
};
const parseMilliseconds = (value) => {
	if (value === null || value === void 0) return 0;
	return strictParseFloat32("0." + value) * 1e3;
};
const parseOffsetToMilliseconds = (value) => {
	const directionStr = value[0];
	let direction = 1;
	if (directionStr == "+") direction = 1;
	else if (directionStr == "-") direction = -1;
	else throw new TypeError(`Offset direction, ${directionStr}, must be "+" or "-"`);
	const hour = Number(value.substring(1, 3));
	const minute = Number(value.substring(4, 6));
	return direction * (hour * 60 + minute) * 60 * 1e3;
};
const stripLeadingZeroes = (value) => {
	let idx = 0;
	while (idx < value.length - 1 && value.charAt(idx) === "0") idx++;
	if (idx === 0) return value;
	return value.slice(idx);
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/concatBytes.js
function concatBytes(arrays, length) {
	if (length === void 0) {
		length = 0;
		for (const bytes of arrays) length += bytes.byteLength;
	}
	const result = new Uint8Array(length);
	let offset = 0;
	for (const buf of arrays) {
		result.set(buf, offset);
		offset += buf.byteLength;
	}
	return result;
}

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-stream/stream-type-check.js
var import__native_stream = (0,_native_stream_js__WEBPACK_IMPORTED_MODULE_0__/* .require__native_stream */ .WV)();
const isReadableStream = (stream) => typeof ReadableStream === "function" && (stream?.constructor?.name === ReadableStream.name || stream instanceof ReadableStream);
const isBlob = (blob) => {
	return typeof Blob === "function" && (blob?.constructor?.name === Blob.name || blob instanceof Blob);
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-stream/stream-collector.browser.js
const streamCollector$1 = async (stream) => {
	if (isBlob(stream)) return collectBlob(stream);
	return collectReadableStream(stream);
};
async function collectBlob(blob) {
	return blob.arrayBuffer().then((ab) => new Uint8Array(ab));
}
async function collectReadableStream(stream) {
	const chunks = [];
	const reader = stream.getReader();
	let length = 0;
	while (true) {
		const { done, value } = await reader.read();
		if (value) {
			chunks.push(value);
			length += value.length;
		}
		if (done) break;
	}
	return concatBytes(chunks, length);
}

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-stream/stream-collector.js
const streamCollector = (stream) => {
	if (isBlob(stream)) return collectBlob(stream);
	if (isReadableStream(stream)) return collectReadableStream(stream);
	return new Promise((resolve, reject) => {
		const collector = new Collector();
		const nodeStream = stream;
		nodeStream.pipe(collector);
		nodeStream.on("error", (err) => {
			collector.end();
			reject(err);
		});
		collector.on("error", reject);
		collector.on("finish", function() {
			resolve(concatBytes(this.bufferedBytes));
		});
	});
};
var Collector = class extends import__native_stream.Writable {
	bufferedBytes = [];
	_write(chunk, encoding, callback) {
		this.bufferedBytes.push(chunk);
		callback();
	}
};

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/util-uri-escape/escape-uri.js
const escapeUri = (uri) => encodeURIComponent(uri).replace(/[!'()*]/g, hexEncode);
const hexEncode = (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`;

// ../../node_modules/@smithy/core/dist-es/submodules/protocols/querystring-builder/buildQueryString.js
function buildQueryString(query) {
	const parts = [];
	for (let key of Object.keys(query).sort()) {
		const value = query[key];
		key = escapeUri(key);
		if (Array.isArray(value)) for (let i = 0, iLen = value.length; i < iLen; i++) parts.push(`${key}=${escapeUri(value[i])}`);
		else {
			let qsEntry = key;
			if (value || typeof value === "string") qsEntry += `=${escapeUri(value)}`;
			parts.push(qsEntry);
		}
	}
	return parts.join("&");
}

// ../../node_modules/@smithy/node-http-handler/dist-es/build-abort-error.js
function buildAbortError(abortSignal) {
	const reason = abortSignal && typeof abortSignal === "object" && "reason" in abortSignal ? abortSignal.reason : void 0;
	if (reason) {
		if (reason instanceof Error) {
			const abortError = /* @__PURE__ */ new Error("Request aborted");
			abortError.name = "AbortError";
			abortError.cause = reason;
			return abortError;
		}
		const abortError = new Error(String(reason));
		abortError.name = "AbortError";
		return abortError;
	}
	const abortError = /* @__PURE__ */ new Error("Request aborted");
	abortError.name = "AbortError";
	return abortError;
}

// ../../node_modules/@smithy/node-http-handler/dist-es/constants.js
const NODEJS_TIMEOUT_ERROR_CODES = [
	"ECONNRESET",
	"EPIPE",
	"ETIMEDOUT"
];

// ../../node_modules/@smithy/node-http-handler/dist-es/get-transformed-headers.js
const getTransformedHeaders = (headers) => {
	const transformedHeaders = {};
	for (const name in headers) {
		if (!(0,_hasOwn_js__WEBPACK_IMPORTED_MODULE_1__/* .hasOwn */ .$)(headers, name)) continue;
		const headerValues = headers[name];
		transformedHeaders[name] = Array.isArray(headerValues) ? headerValues.join(",") : headerValues;
	}
	return transformedHeaders;
};

// ../../node_modules/@smithy/node-http-handler/dist-es/node-https.js
var import__native_https = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .__toESM */ .f)((0,_frame_js__WEBPACK_IMPORTED_MODULE_3__/* .require__native_https */ .xb)());

// ../../node_modules/@smithy/node-http-handler/dist-es/timing.js
const timing = {
	setTimeout: (cb, ms) => setTimeout(cb, ms),
	clearTimeout: (timeoutId) => clearTimeout(timeoutId)
};

// ../../node_modules/@smithy/node-http-handler/dist-es/set-connection-timeout.js
const DEFER_EVENT_LISTENER_TIME$2 = 1e3;
const setConnectionTimeout = (request, reject, timeoutInMs = 0) => {
	if (!timeoutInMs) return -1;
	const registerTimeout = (offset) => {
		const timeoutId = timing.setTimeout(() => {
			request.destroy();
			reject(Object.assign(/* @__PURE__ */ new Error(`@smithy/node-http-handler - the request socket did not establish a connection with the server within the configured timeout of ${timeoutInMs} ms.`), { name: "TimeoutError" }));
		}, timeoutInMs - offset);
		const doWithSocket = (socket) => {
			if (socket?.connecting) socket.on("connect", () => {
				timing.clearTimeout(timeoutId);
			});
			else timing.clearTimeout(timeoutId);
		};
		if (request.socket) doWithSocket(request.socket);
		else request.on("socket", doWithSocket);
	};
	if (timeoutInMs < 2e3) {
		registerTimeout(0);
		return 0;
	}
	return timing.setTimeout(registerTimeout.bind(null, DEFER_EVENT_LISTENER_TIME$2), DEFER_EVENT_LISTENER_TIME$2);
};

// ../../node_modules/@smithy/node-http-handler/dist-es/set-request-timeout.js
const setRequestTimeout = (req, reject, timeoutInMs = 0, throwOnRequestTimeout, logger) => {
	if (timeoutInMs) return timing.setTimeout(() => {
		let msg = `@smithy/node-http-handler - [${throwOnRequestTimeout ? "ERROR" : "WARN"}] a request has exceeded the configured ${timeoutInMs} ms requestTimeout.`;
		if (throwOnRequestTimeout) {
			const error = Object.assign(new Error(msg), {
				name: "TimeoutError",
				code: "ETIMEDOUT"
			});
			req.destroy(error);
			reject(error);
		} else {
			msg += ` Init client requestHandler with throwOnRequestTimeout=true to turn this into an error.`;
			logger?.warn?.(msg);
		}
	}, timeoutInMs);
	return -1;
};

// ../../node_modules/@smithy/node-http-handler/dist-es/set-socket-keep-alive.js
const DEFER_EVENT_LISTENER_TIME$1 = 3e3;
const setSocketKeepAlive = (request, { keepAlive, keepAliveMsecs }, deferTimeMs = DEFER_EVENT_LISTENER_TIME$1) => {
	if (keepAlive !== true) return -1;
	const registerListener = () => {
		if (request.socket) request.socket.setKeepAlive(keepAlive, keepAliveMsecs || 0);
		else request.on("socket", (socket) => {
			socket.setKeepAlive(keepAlive, keepAliveMsecs || 0);
		});
	};
	if (deferTimeMs === 0) {
		registerListener();
		return 0;
	}
	return timing.setTimeout(registerListener, deferTimeMs);
};

// ../../node_modules/@smithy/node-http-handler/dist-es/resolve-default-socket-timeout.js
const resolveDefaultSocketTimeout = (config) => {
	const value = config?.defaultSocketTimeout;
	return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : void 0;
};

// ../../node_modules/@smithy/node-http-handler/dist-es/set-socket-timeout.js
const DEFER_EVENT_LISTENER_TIME = 3e3;
const setSocketTimeout = (request, reject, timeoutInMs = 0, isServiceDefault = false) => {
	if (!Number.isFinite(timeoutInMs) || timeoutInMs <= 0) return;
	let response;
	request.once("response", (res) => response = res);
	const onTimeout = () => {
		if (response?.complete) {
			request.socket?.destroy();
			return;
		}
		const error = Object.assign(/* @__PURE__ */ new Error(`@smithy/node-http-handler - the request socket timed out after ${timeoutInMs} ms of inactivity (${isServiceDefault ? "service default socket timeout" : "configured by client requestHandler"}).`), { name: "TimeoutError" });
		response?.destroy(error);
		request.destroy();
		reject(error);
	};
	const registerTimeout = () => {
		const { socket } = request;
		if (!socket) request.once("socket", registerTimeout);
		else if (socket.connecting) socket.once("connect", registerTimeout);
		else {
			socket.setTimeout(timeoutInMs, onTimeout);
			request.on("close", () => socket.removeListener("timeout", onTimeout));
		}
	};
	if (timeoutInMs < 6e3) {
		registerTimeout();
		return;
	}
	const deferralId = timing.setTimeout(registerTimeout, DEFER_EVENT_LISTENER_TIME);
	request.once("close", () => timing.clearTimeout(deferralId));
};

// ../../node_modules/@smithy/node-http-handler/dist-es/write-request-body.js
const MIN_WAIT_TIME = 6e3;
async function writeRequestBody(httpRequest, request, maxContinueTimeoutMs = MIN_WAIT_TIME, externalAgent = false) {
	const headers = request.headers;
	const expect = headers ? headers.Expect || headers.expect : void 0;
	let timeoutId = -1;
	let sendBody = true;
	if (!externalAgent && expect === "100-continue") sendBody = await Promise.race([new Promise((resolve) => {
		timeoutId = Number(timing.setTimeout(() => resolve(true), Math.max(MIN_WAIT_TIME, maxContinueTimeoutMs)));
	}), new Promise((resolve) => {
		httpRequest.on("continue", () => {
			timing.clearTimeout(timeoutId);
			resolve(true);
		});
		httpRequest.on("response", () => {
			timing.clearTimeout(timeoutId);
			resolve(false);
		});
		httpRequest.on("error", () => {
			timing.clearTimeout(timeoutId);
			resolve(false);
		});
	})]);
	if (sendBody) writeBody(httpRequest, request.body);
}
function writeBody(httpRequest, body) {
	if (body instanceof import__native_stream.Readable) {
		body.pipe(httpRequest);
		return;
	}
	if (body) {
		const isBuffer = Buffer.isBuffer(body);
		if (isBuffer || typeof body === "string") {
			if (isBuffer && body.byteLength === 0) httpRequest.end();
			else httpRequest.end(body);
			return;
		}
		const uint8 = body;
		if (typeof uint8 === "object" && uint8.buffer && typeof uint8.byteOffset === "number" && typeof uint8.byteLength === "number") {
			httpRequest.end(Buffer.from(uint8.buffer, uint8.byteOffset, uint8.byteLength));
			return;
		}
		httpRequest.end(Buffer.from(body));
		return;
	}
	httpRequest.end();
}

// ../../node_modules/@smithy/node-http-handler/dist-es/node-http-handler.js
let hAgent = void 0;
let hRequest = void 0;
var NodeHttpHandler = class NodeHttpHandler {
	config;
	configProvider;
	socketWarningTimestamp = 0;
	externalAgent = false;
	metadata = { handlerProtocol: "http/1.1" };
	static create(instanceOrOptions) {
		if (typeof instanceOrOptions?.handle === "function") return instanceOrOptions;
		return new NodeHttpHandler(instanceOrOptions);
	}
	static checkSocketUsage(agent, socketWarningTimestamp, logger = console) {
		const { sockets, requests, maxSockets } = agent;
		if (typeof maxSockets !== "number" || maxSockets === Infinity) return socketWarningTimestamp;
		if (Date.now() - 15e3 < socketWarningTimestamp) return socketWarningTimestamp;
		if (sockets && requests) for (const origin in sockets) {
			if (!(0,_hasOwn_js__WEBPACK_IMPORTED_MODULE_1__/* .hasOwn */ .$)(sockets, origin)) continue;
			const socketsInUse = sockets[origin]?.length ?? 0;
			const requestsEnqueued = requests[origin]?.length ?? 0;
			if (socketsInUse >= maxSockets && requestsEnqueued >= 2 * maxSockets) {
				logger?.warn?.(`@smithy/node-http-handler:WARN - socket usage at capacity=${socketsInUse} and ${requestsEnqueued} additional requests are enqueued.
See https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/node-configuring-maxsockets.html
or increase socketAcquisitionWarningTimeout=(millis) in the NodeHttpHandler config.`);
				return Date.now();
			}
		}
		return socketWarningTimestamp;
	}
	constructor(options) {
		this.configProvider = new Promise((resolve, reject) => {
			if (typeof options === "function") options().then((_options) => {
				resolve(this.resolveDefaultConfig(_options));
			}).catch(reject);
			else resolve(this.resolveDefaultConfig(options));
		});
	}
	destroy() {
		this.config?.httpAgent?.destroy();
		this.config?.httpsAgent?.destroy();
	}
	async handle(request, { abortSignal, requestTimeout } = {}) {
		if (!this.config) this.config = await this.configProvider;
		const config = this.config;
		const logger = config.logger;
		const isSSL = request.protocol === "https:";
		if (!isSSL && !this.config.httpAgent) this.config.httpAgent = await this.config.httpAgentProvider();
		return new Promise((_resolve, _reject) => {
			let writeRequestBodyPromise = void 0;
			let socketWarningTimeoutId = -1;
			let connectionTimeoutId = -1;
			let requestTimeoutId = -1;
			let keepAliveTimeoutId = -1;
			const clearTimeouts = () => {
				timing.clearTimeout(socketWarningTimeoutId);
				timing.clearTimeout(connectionTimeoutId);
				timing.clearTimeout(requestTimeoutId);
				timing.clearTimeout(keepAliveTimeoutId);
			};
			const resolve = async (arg) => {
				await writeRequestBodyPromise;
				clearTimeouts();
				_resolve(arg);
			};
			const reject = async (arg) => {
				await writeRequestBodyPromise;
				clearTimeouts();
				_reject(arg);
			};
			if (abortSignal?.aborted) {
				reject(buildAbortError(abortSignal));
				return;
			}
			const headers = request.headers;
			const expectContinue = headers ? (headers.Expect ?? headers.expect) === "100-continue" : false;
			let agent = isSSL ? config.httpsAgent : config.httpAgent;
			if (expectContinue && !this.externalAgent) agent = new (isSSL ? import__native_https.default.Agent : hAgent)({
				keepAlive: false,
				maxSockets: Infinity
			});
			socketWarningTimeoutId = timing.setTimeout(() => {
				this.socketWarningTimestamp = NodeHttpHandler.checkSocketUsage(agent, this.socketWarningTimestamp, logger);
			}, config.socketAcquisitionWarningTimeout ?? (config.requestTimeout ?? 2e3) + (config.connectionTimeout ?? 1e3));
			const queryString = request.query ? buildQueryString(request.query) : "";
			let auth = void 0;
			if (request.username != null || request.password != null) auth = `${request.username ?? ""}:${request.password ?? ""}`;
			let path = request.path;
			if (queryString) path += `?${queryString}`;
			if (request.fragment) path += `#${request.fragment}`;
			let hostname = request.hostname ?? "";
			if (hostname[0] === "[" && hostname.endsWith("]")) hostname = request.hostname.slice(1, -1);
			else hostname = request.hostname;
			const nodeHttpsOptions = {
				headers: request.headers,
				host: hostname,
				method: request.method,
				path,
				port: request.port,
				agent,
				auth
			};
			const req = (isSSL ? import__native_https.default.request : hRequest)(nodeHttpsOptions, (res) => {
				const httpResponse = new HttpResponse({
					statusCode: res.statusCode || -1,
					reason: res.statusMessage,
					headers: getTransformedHeaders(res.headers),
					body: res
				});
				resolve({ response: httpResponse });
			});
			req.on("error", (err) => {
				if (NODEJS_TIMEOUT_ERROR_CODES.includes(err.code)) reject(Object.assign(err, { name: "TimeoutError" }));
				else reject(err);
			});
			if (abortSignal) {
				const onAbort = () => {
					req.destroy();
					const abortError = buildAbortError(abortSignal);
					reject(abortError);
				};
				if (typeof abortSignal.addEventListener === "function") {
					const signal = abortSignal;
					signal.addEventListener("abort", onAbort, { once: true });
					req.once("close", () => signal.removeEventListener("abort", onAbort));
				} else abortSignal.onabort = onAbort;
			}
			const effectiveRequestTimeout = requestTimeout ?? config.requestTimeout;
			connectionTimeoutId = setConnectionTimeout(req, reject, config.connectionTimeout);
			requestTimeoutId = setRequestTimeout(req, reject, effectiveRequestTimeout, config.throwOnRequestTimeout, logger ?? console);
			const defaultSocketTimeout = config.socketTimeout === void 0 ? resolveDefaultSocketTimeout(config) : void 0;
			if (defaultSocketTimeout) setSocketTimeout(req, reject, defaultSocketTimeout, true);
			else setSocketTimeout(req, reject, config.socketTimeout);
			const httpAgent = nodeHttpsOptions.agent;
			if (typeof httpAgent === "object" && "keepAlive" in httpAgent) keepAliveTimeoutId = setSocketKeepAlive(req, {
				keepAlive: httpAgent.keepAlive,
				keepAliveMsecs: httpAgent.keepAliveMsecs
			});
			writeRequestBodyPromise = writeRequestBody(req, request, effectiveRequestTimeout, this.externalAgent).catch((e) => {
				clearTimeouts();
				return _reject(e);
			});
		});
	}
	updateHttpClientConfig(key, value) {
		this.config = void 0;
		this.configProvider = this.configProvider.then((config) => {
			switch (key) {
				case Symbol.for("logger"):
					key = "logger";
					value = config.logger ?? value;
					break;
				case Symbol.for("@smithy/defaultSocketTimeout"):
					key = "defaultSocketTimeout";
					value = resolveDefaultSocketTimeout(config) ?? value;
			}
			return {
				...config,
				[key]: value
			};
		});
	}
	httpHandlerConfigs() {
		return this.config ?? {};
	}
	resolveDefaultConfig(options) {
		const { requestTimeout, connectionTimeout, socketTimeout, socketAcquisitionWarningTimeout, httpAgent, httpsAgent, throwOnRequestTimeout, logger } = options || {};
		const keepAlive = true;
		const maxSockets = 50;
		let httpAgentPromise;
		return {
			connectionTimeout,
			requestTimeout,
			socketTimeout,
			defaultSocketTimeout: resolveDefaultSocketTimeout(options),
			socketAcquisitionWarningTimeout,
			throwOnRequestTimeout,
			httpAgentProvider: () => httpAgentPromise ??= (async () => {
				const node_http = await __webpack_require__.e(/* import() */ 756).then(__webpack_require__.bind(__webpack_require__, 756)).then((m) => /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .__toESM */ .f)(m.default));
				const { Agent, request } = node_http.default ?? node_http;
				hRequest = request;
				hAgent = Agent;
				if (httpAgent instanceof hAgent || typeof httpAgent?.destroy === "function") {
					this.externalAgent = true;
					return httpAgent;
				}
				return new hAgent({
					keepAlive,
					maxSockets,
					...httpAgent
				});
			})(),
			httpsAgent: (() => {
				if (httpsAgent instanceof import__native_https.default.Agent || typeof httpsAgent?.destroy === "function") {
					this.externalAgent = true;
					return httpsAgent;
				}
				return new import__native_https.default.Agent({
					keepAlive,
					maxSockets,
					...httpsAgent
				});
			})(),
			logger
		};
	}
};



/***/ }),

/***/ 5985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ require_promises)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9849);


// \0native:fs/promises
var require_promises = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__commonJSMin */ .F)(((exports, module) => {
	module.exports = process.getBuiltinModule("node:fs/promises");
}));



/***/ }),

/***/ 8429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ fileIntercept),
/* harmony export */   RL: () => (/* binding */ getHomeDir),
/* harmony export */   TA: () => (/* binding */ readFile)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9849);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1758);
/* harmony import */ var _promises_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5985);




// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getHomeDir.js
var import__native_os = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_os */ .S2)());
var import__native_path = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_path */ .Zk)());
const homeDirCache = {};
const getHomeDirCacheKey = () => {
	if (process && process.geteuid) return `${process.geteuid()}`;
	return "DEFAULT";
};
const getHomeDir = () => {
	const { HOME, USERPROFILE, HOMEPATH, HOMEDRIVE = `C:${import__native_path.sep}` } = process.env;
	if (HOME) return HOME;
	if (USERPROFILE) return USERPROFILE;
	if (HOMEPATH) return `${HOMEDRIVE}${HOMEPATH}`;
	const homeDirCacheKey = getHomeDirCacheKey();
	if (!homeDirCache[homeDirCacheKey]) homeDirCache[homeDirCacheKey] = (0, import__native_os.homedir)();
	return homeDirCache[homeDirCacheKey];
};

// ../../node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/readFile.js
var import_promises = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f)((0,_promises_js__WEBPACK_IMPORTED_MODULE_2__/* .require_promises */ .R)());
const filePromises = {};
const fileIntercept = {};
const readFile = (path, options) => {
	if (fileIntercept[path] !== void 0) return fileIntercept[path];
	if (!filePromises[path] || options?.ignoreCache) filePromises[path] = (0, import_promises.readFile)(path, "utf8");
	return filePromises[path];
};



/***/ }),

/***/ 6499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ DescribeServiceDeploymentsCommand),
/* harmony export */   Ap: () => (/* binding */ familyOf),
/* harmony export */   B5: () => (/* binding */ isThrottled),
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   F0: () => (/* binding */ StopServiceDeployment$),
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   H4: () => (/* binding */ DescribeContainerInstances$),
/* harmony export */   H7: () => (/* binding */ DescribeServicesCommand),
/* harmony export */   Jq: () => (/* binding */ TagResource$),
/* harmony export */   MY: () => (/* binding */ ListTasksCommand),
/* harmony export */   N2: () => (/* binding */ UpdateService$),
/* harmony export */   Ps: () => (/* binding */ ListTaskDefinitionsCommand),
/* harmony export */   Qy: () => (/* binding */ isAnswered),
/* harmony export */   U5: () => (/* binding */ taskDefinitionArn),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   Wv: () => (/* binding */ GetTaskProtectionCommand),
/* harmony export */   Zy: () => (/* binding */ DescribeTaskDefinitionCommand),
/* harmony export */   bk: () => (/* binding */ revisionArn),
/* harmony export */   jZ: () => (/* binding */ deploymentArn),
/* harmony export */   jz: () => (/* binding */ ListServiceDeploymentsCommand),
/* harmony export */   k3: () => (/* binding */ RegisterTaskDefinition$),
/* harmony export */   kf: () => (/* binding */ StopTask$),
/* harmony export */   lq: () => (/* binding */ _ep0),
/* harmony export */   ni: () => (/* binding */ readRefusal),
/* harmony export */   oF: () => (/* binding */ DescribeServiceRevisionsCommand),
/* harmony export */   q1: () => (/* binding */ errorTypeRegistries),
/* harmony export */   sJ: () => (/* binding */ ContinueServiceDeployment$),
/* harmony export */   vr: () => (/* binding */ resolveClientEndpointParameters),
/* harmony export */   w7: () => (/* binding */ isAccessDenied),
/* harmony export */   x5: () => (/* binding */ locate),
/* harmony export */   yt: () => (/* binding */ _mw0),
/* harmony export */   z8: () => (/* binding */ DescribeTasksCommand)
/* harmony export */ });
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1758);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6585);
/* harmony import */ var _TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3124);




// ../../node_modules/@aws-sdk/client-ecs/dist-es/endpoint/EndpointParameters.js
const resolveClientEndpointParameters = (options) => {
	return Object.assign(options, {
		useDualstackEndpoint: options.useDualstackEndpoint ?? false,
		useFipsEndpoint: options.useFipsEndpoint ?? false,
		defaultSigningName: "ecs"
	});
};
const commonParams = {
	UseFIPS: {
		type: "builtInParams",
		name: "useFipsEndpoint"
	},
	Endpoint: {
		type: "builtInParams",
		name: "endpoint"
	},
	Region: {
		type: "builtInParams",
		name: "region"
	},
	UseDualStack: {
		type: "builtInParams",
		name: "useDualstackEndpoint"
	}
};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/models/ECSServiceException.js
var ECSServiceException = class ECSServiceException extends _endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceException */ .TJ {
	static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.ecs#ECSServiceException";
	constructor(options) {
		super(options);
		Object.setPrototypeOf(this, ECSServiceException.prototype);
	}
};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/models/errors.js
var AccessDeniedException = class AccessDeniedException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#AccessDeniedException";
	name = "AccessDeniedException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "AccessDeniedException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, AccessDeniedException.prototype);
	}
};
var ClientException = class ClientException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ClientException";
	name = "ClientException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClientException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClientException.prototype);
	}
};
var ClusterNotFoundException = class ClusterNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ClusterNotFoundException";
	name = "ClusterNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterNotFoundException.prototype);
	}
};
var InvalidParameterException = class InvalidParameterException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#InvalidParameterException";
	name = "InvalidParameterException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidParameterException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidParameterException.prototype);
	}
};
var LimitExceededException = class LimitExceededException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#LimitExceededException";
	name = "LimitExceededException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "LimitExceededException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, LimitExceededException.prototype);
	}
};
var ServerException = class ServerException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ServerException";
	name = "ServerException";
	$fault = "server";
	constructor(opts) {
		super({
			name: "ServerException",
			$fault: "server",
			...opts
		});
		Object.setPrototypeOf(this, ServerException.prototype);
	}
};
var UnsupportedFeatureException = class UnsupportedFeatureException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#UnsupportedFeatureException";
	name = "UnsupportedFeatureException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "UnsupportedFeatureException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, UnsupportedFeatureException.prototype);
	}
};
var UpdateInProgressException = class UpdateInProgressException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#UpdateInProgressException";
	name = "UpdateInProgressException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "UpdateInProgressException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, UpdateInProgressException.prototype);
	}
};
var NamespaceNotFoundException = class NamespaceNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#NamespaceNotFoundException";
	name = "NamespaceNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "NamespaceNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, NamespaceNotFoundException.prototype);
	}
};
var ClusterContainsCapacityProviderException = class ClusterContainsCapacityProviderException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ClusterContainsCapacityProviderException";
	name = "ClusterContainsCapacityProviderException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterContainsCapacityProviderException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterContainsCapacityProviderException.prototype);
	}
};
var ClusterContainsContainerInstancesException = class ClusterContainsContainerInstancesException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ClusterContainsContainerInstancesException";
	name = "ClusterContainsContainerInstancesException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterContainsContainerInstancesException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterContainsContainerInstancesException.prototype);
	}
};
var ClusterContainsServicesException = class ClusterContainsServicesException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ClusterContainsServicesException";
	name = "ClusterContainsServicesException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterContainsServicesException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterContainsServicesException.prototype);
	}
};
var ClusterContainsTasksException = class ClusterContainsTasksException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ClusterContainsTasksException";
	name = "ClusterContainsTasksException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ClusterContainsTasksException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ClusterContainsTasksException.prototype);
	}
};
var TargetNotConnectedException = class TargetNotConnectedException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#TargetNotConnectedException";
	name = "TargetNotConnectedException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "TargetNotConnectedException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, TargetNotConnectedException.prototype);
	}
};
var ResourceInUseException = class ResourceInUseException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ResourceInUseException";
	name = "ResourceInUseException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ResourceInUseException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ResourceInUseException.prototype);
	}
};
var TargetNotFoundException = class TargetNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#TargetNotFoundException";
	name = "TargetNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "TargetNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, TargetNotFoundException.prototype);
	}
};
var ServiceNotFoundException = class ServiceNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ServiceNotFoundException";
	name = "ServiceNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ServiceNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ServiceNotFoundException.prototype);
	}
};
var AttributeLimitExceededException = class AttributeLimitExceededException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#AttributeLimitExceededException";
	name = "AttributeLimitExceededException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "AttributeLimitExceededException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, AttributeLimitExceededException.prototype);
	}
};
var MissingVersionException = class MissingVersionException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#MissingVersionException";
	name = "MissingVersionException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "MissingVersionException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, MissingVersionException.prototype);
	}
};
var NoUpdateAvailableException = class NoUpdateAvailableException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#NoUpdateAvailableException";
	name = "NoUpdateAvailableException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "NoUpdateAvailableException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, NoUpdateAvailableException.prototype);
	}
};
var ServiceDeploymentNotFoundException = class ServiceDeploymentNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ServiceDeploymentNotFoundException";
	name = "ServiceDeploymentNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ServiceDeploymentNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ServiceDeploymentNotFoundException.prototype);
	}
};
var PlatformUnknownException = class PlatformUnknownException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#PlatformUnknownException";
	name = "PlatformUnknownException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "PlatformUnknownException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, PlatformUnknownException.prototype);
	}
};
var DaemonNotActiveException = class DaemonNotActiveException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#DaemonNotActiveException";
	name = "DaemonNotActiveException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "DaemonNotActiveException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, DaemonNotActiveException.prototype);
	}
};
var DaemonNotFoundException = class DaemonNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#DaemonNotFoundException";
	name = "DaemonNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "DaemonNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, DaemonNotFoundException.prototype);
	}
};
var GatewayNotFoundException = class GatewayNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#GatewayNotFoundException";
	name = "GatewayNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "GatewayNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, GatewayNotFoundException.prototype);
	}
};
var ResourceNotFoundException = class ResourceNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ResourceNotFoundException";
	name = "ResourceNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ResourceNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ResourceNotFoundException.prototype);
	}
};
var PlatformTaskDefinitionIncompatibilityException = class PlatformTaskDefinitionIncompatibilityException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#PlatformTaskDefinitionIncompatibilityException";
	name = "PlatformTaskDefinitionIncompatibilityException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "PlatformTaskDefinitionIncompatibilityException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, PlatformTaskDefinitionIncompatibilityException.prototype);
	}
};
var ServiceNotActiveException = class ServiceNotActiveException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ServiceNotActiveException";
	name = "ServiceNotActiveException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ServiceNotActiveException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ServiceNotActiveException.prototype);
	}
};
var ConflictException = class ConflictException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#ConflictException";
	name = "ConflictException";
	$fault = "client";
	resourceIds;
	constructor(opts) {
		super({
			name: "ConflictException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ConflictException.prototype);
		this.resourceIds = opts.resourceIds;
	}
};
var TaskSetNotFoundException = class TaskSetNotFoundException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#TaskSetNotFoundException";
	name = "TaskSetNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "TaskSetNotFoundException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, TaskSetNotFoundException.prototype);
	}
};
var BlockedException = class BlockedException extends ECSServiceException {
	static shapeId = "com.amazonaws.ecs#BlockedException";
	name = "BlockedException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "BlockedException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, BlockedException.prototype);
	}
};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js
const _A = "Attachment";
const _AC = "AdvancedConfiguration";
const _AD = "AttachmentDetails";
const _ADE = "AccessDeniedException";
const _ALEE = "AttributeLimitExceededException";
const _AVC = "AwsVpcConfiguration";
const _At = "Attribute";
const _Att = "Attachments";
const _Attr = "Attributes";
const _BE = "BlockedException";
const _CA = "CreatedAt";
const _CC = "CanaryConfiguration";
const _CCCIE = "ClusterContainsContainerInstancesException";
const _CCCPE = "ClusterContainsCapacityProviderException";
const _CCSE = "ClusterContainsServicesException";
const _CCTE = "ClusterContainsTasksException";
const _CD = "ContainerDefinition";
const _CDo = "ContainerDependency";
const _CDon = "ContainerDefinitions";
const _CDont = "ContainerDependencies";
const _CE = "ClientException";
const _CEo = "ConflictException";
const _CI = "ContainerImage";
const _CIHS = "ContainerInstanceHealthStatus";
const _CIo = "ContainerInstance";
const _CIon = "ContainerImages";
const _CIont = "ContainerInstances";
const _CNFE = "ClusterNotFoundException";
const _CO = "ContainerOverride";
const _COo = "ContainerOverrides";
const _CPS = "CapacityProviderStrategy";
const _CPSI = "CapacityProviderStrategyItem";
const _CRP = "ContainerRestartPolicy";
const _CSD = "ContinueServiceDeployment";
const _CSDR = "ContinueServiceDeploymentRequest";
const _CSDRo = "ContinueServiceDeploymentResponse";
const _Co = "Container";
const _Con = "Containers";
const _D = "Deployment";
const _DA = "DeploymentAlarms";
const _DC = "DeploymentConfiguration";
const _DCBe = "DeploymentCircuitBreaker";
const _DCIRes = "DescribeContainerInstancesRequest";
const _DCIResc = "DescribeContainerInstancesResponse";
const _DCIes = "DescribeContainerInstances";
const _DCe = "DeploymentController";
const _DES = "DeploymentEphemeralStorage";
const _DESC = "DeploymentEarlySuccessCriteria";
const _DL = "DevicesList";
const _DLH = "DeploymentLifecycleHook";
const _DLHD = "DeploymentLifecycleHookDetail";
const _DLHDL = "DeploymentLifecycleHookDetailList";
const _DLHL = "DeploymentLifecycleHookList";
const _DLHTC = "DeploymentLifecycleHookTimeoutConfiguration";
const _DNAE = "DaemonNotActiveException";
const _DNFE = "DaemonNotFoundException";
const _DSD = "DescribeServiceDeployments";
const _DSDR = "DescribeServiceDeploymentsRequest";
const _DSDRe = "DescribeServiceDeploymentsResponse";
const _DSRR = "DescribeServiceRevisionsRequest";
const _DSRRe = "DescribeServiceRevisionsResponse";
const _DSRes = "DescribeServicesRequest";
const _DSResc = "DescribeServicesResponse";
const _DSRescr = "DescribeServiceRevisions";
const _DSes = "DescribeServices";
const _DT = "DescribeTasks";
const _DTDRes = "DescribeTaskDefinitionRequest";
const _DTDResc = "DescribeTaskDefinitionResponse";
const _DTDes = "DescribeTaskDefinition";
const _DTR = "DescribeTasksRequest";
const _DTRe = "DescribeTasksResponse";
const _DVC = "DockerVolumeConfiguration";
const _De = "Device";
const _Dep = "Deployments";
const _EBSTS = "EBSTagSpecification";
const _EBSTSa = "EBSTagSpecifications";
const _ECSMR = "ECSManagedResources";
const _EF = "EnvironmentFile";
const _EFSAC = "EFSAuthorizationConfig";
const _EFSVC = "EFSVolumeConfiguration";
const _EFn = "EnvironmentFiles";
const _ES = "EphemeralStorage";
const _EV = "EnvironmentVariables";
const _F = "Failure";
const _FC = "FirelensConfiguration";
const _FSWFSAC = "FSxWindowsFileServerAuthorizationConfig";
const _FSWFSVC = "FSxWindowsFileServerVolumeConfiguration";
const _Fa = "Failures";
const _GC = "GatewayConnection";
const _GCAR = "GatewayConnectionAlbResources";
const _GCARL = "GatewayConnectionAlbResourcesList";
const _GCF = "GatewayConnectorFilters";
const _GCHC = "GatewayConnectorHealthCheck";
const _GCHCM = "GatewayConnectorHealthCheckMatcher";
const _GCL = "GatewayConnectionList";
const _GCLa = "GatewayConnectorList";
const _GCR = "GatewayConnectionResources";
const _GCa = "GatewayConnector";
const _GD = "GpuDevice";
const _GDp = "GpuDevices";
const _GNFE = "GatewayNotFoundException";
const _GTP = "GetTaskProtection";
const _GTPR = "GetTaskProtectionRequest";
const _GTPRe = "GetTaskProtectionResponse";
const _HC = "HealthCheck";
const _HE = "HostEntry";
const _HEL = "HostEntryList";
const _HVP = "HostVolumeProperties";
const _IA = "InferenceAccelerator";
const _IAO = "InferenceAcceleratorOverride";
const _IAOn = "InferenceAcceleratorOverrides";
const _IAn = "InferenceAccelerators";
const _IHCR = "InstanceHealthCheckResult";
const _IHCRL = "InstanceHealthCheckResultList";
const _IPE = "InvalidParameterException";
const _KC = "KernelCapabilities";
const _KVP = "KeyValuePair";
const _LB = "LoadBalancer";
const _LBo = "LoadBalancers";
const _LC = "LinearConfiguration";
const _LCo = "LogConfiguration";
const _LEE = "LimitExceededException";
const _LP = "LinuxParameters";
const _LSD = "ListServiceDeployments";
const _LSDR = "ListServiceDeploymentsRequest";
const _LSDRi = "ListServiceDeploymentsResponse";
const _LT = "ListTasks";
const _LTD = "ListTaskDefinitions";
const _LTDR = "ListTaskDefinitionsRequest";
const _LTDRi = "ListTaskDefinitionsResponse";
const _LTR = "ListTasksRequest";
const _LTRi = "ListTasksResponse";
const _MA = "ManagedAgent";
const _MAASP = "ManagedApplicationAutoScalingPolicy";
const _MAASPa = "ManagedApplicationAutoScalingPolicies";
const _MAS = "ManagedAutoScaling";
const _MAa = "ManagedAgents";
const _MC = "ManagedCertificate";
const _MCL = "MetricConfigurationList";
const _MCe = "MetricConfiguration";
const _MCo = "MonitoringConfiguration";
const _MIP = "ManagedIngressPath";
const _MIPan = "ManagedIngressPaths";
const _ML = "ManagedListener";
const _MLB = "ManagedLoadBalancer";
const _MLG = "ManagedLogGroup";
const _MLGa = "ManagedLogGroups";
const _MLR = "ManagedListenerRule";
const _MMA = "ManagedMetricAlarm";
const _MMAa = "ManagedMetricAlarms";
const _MP = "MountPoint";
const _MPL = "MountPointList";
const _MSG = "ManagedSecurityGroup";
const _MSGa = "ManagedSecurityGroups";
const _MST = "ManagedScalableTarget";
const _MTG = "ManagedTargetGroup";
const _MTGa = "ManagedTargetGroups";
const _MVE = "MissingVersionException";
const _NB = "NetworkBinding";
const _NBe = "NetworkBindings";
const _NC = "NetworkConfiguration";
const _NI = "NetworkInterface";
const _NIe = "NetworkInterfaces";
const _NMA = "NvidiaMpsAllocation";
const _NNFE = "NamespaceNotFoundException";
const _NUAE = "NoUpdateAvailableException";
const _PC = "PlacementConstraint";
const _PCP = "ProxyConfigurationProperties";
const _PCl = "PlacementConstraints";
const _PCr = "ProxyConfiguration";
const _PM = "PortMapping";
const _PML = "PortMappingList";
const _PS = "PlacementStrategy";
const _PSl = "PlacementStrategies";
const _PT = "ProtectedTask";
const _PTDIE = "PlatformTaskDefinitionIncompatibilityException";
const _PTr = "ProtectedTasks";
const _PUE = "PlatformUnknownException";
const _R = "Resource";
const _RA = "RequiresAttributes";
const _RC = "RepositoryCredentials";
const _RCe = "ResolvedConfiguration";
const _RIUE = "ResourceInUseException";
const _RNFE = "ResourceNotFoundException";
const _RP = "RuntimePlatform";
const _RPO = "RuntimePlatformOverride";
const _RR = "ResourceRequirement";
const _RRe = "ResourceRequirements";
const _RTD = "RegisterTaskDefinition";
const _RTDR = "RegisterTaskDefinitionRequest";
const _RTDRe = "RegisterTaskDefinitionResponse";
const _Re = "Resources";
const _Ro = "Rollback";
const _S = "Scale";
const _SC = "SystemControl";
const _SCALC = "ServiceConnectAccessLogConfiguration";
const _SCC = "ServiceConnectConfiguration";
const _SCCA = "ServiceConnectClientAlias";
const _SCCAL = "ServiceConnectClientAliasList";
const _SCCC = "ServiceConnectContainerConfigurations";
const _SCCCe = "ServiceConnectContainerConfiguration";
const _SCRS = "ServiceCurrentRevisionSummary";
const _SCRSL = "ServiceCurrentRevisionSummaryList";
const _SCS = "ServiceConnectService";
const _SCSL = "ServiceConnectServiceList";
const _SCSR = "ServiceConnectServiceResource";
const _SCSRL = "ServiceConnectServiceResourceList";
const _SCTC = "ServiceConnectTlsConfiguration";
const _SCTCA = "ServiceConnectTlsCertificateAuthority";
const _SCTTHMR = "ServiceConnectTestTrafficHeaderMatchRules";
const _SCTTHR = "ServiceConnectTestTrafficHeaderRules";
const _SCTTR = "ServiceConnectTestTrafficRules";
const _SCy = "SystemControls";
const _SD = "ServiceDeployment";
const _SDA = "ServiceDeploymentAlarms";
const _SDB = "ServiceDeploymentBrief";
const _SDBe = "ServiceDeploymentsBrief";
const _SDCB = "ServiceDeploymentCircuitBreaker";
const _SDNFE = "ServiceDeploymentNotFoundException";
const _SDe = "ServiceDeployments";
const _SE = "ServerException";
const _SEe = "ServiceEvent";
const _SEer = "ServiceEvents";
const _SFVC = "S3FilesVolumeConfiguration";
const _SL = "SecretList";
const _SMEBSVC = "ServiceManagedEBSVolumeConfiguration";
const _SNAE = "ServiceNotActiveException";
const _SNFE = "ServiceNotFoundException";
const _SR = "ServiceRegistry";
const _SRLB = "ServiceRevisionLoadBalancer";
const _SRLBe = "ServiceRevisionLoadBalancers";
const _SRO = "ServiceRevisionOverrides";
const _SRS = "ServiceRevisionSummary";
const _SRSL = "ServiceRevisionsSummaryList";
const _SRVLC = "ServiceRevisionVpcLatticeConfiguration";
const _SRVLCe = "ServiceRevisionVpcLatticeConfigurations";
const _SRe = "ServiceRevision";
const _SRer = "ServiceRegistries";
const _SRerv = "ServiceRevisions";
const _SSD = "StopServiceDeployment";
const _SSDR = "StopServiceDeploymentRequest";
const _SSDRt = "StopServiceDeploymentResponse";
const _SSh = "SharingStrategy";
const _STRto = "StopTaskRequest";
const _STRtop = "StopTaskResponse";
const _STt = "StopTask";
const _SVC = "ServiceVolumeConfiguration";
const _SVCe = "ServiceVolumeConfigurations";
const _Se = "Secret";
const _Ser = "Service";
const _Serv = "Services";
const _T = "Tag";
const _TC = "ThresholdConfiguration";
const _TCi = "TimeoutConfiguration";
const _TD = "TaskDefinition";
const _TDPC = "TaskDefinitionPlacementConstraint";
const _TDPCa = "TaskDefinitionPlacementConstraints";
const _TES = "TaskEphemeralStorage";
const _TL = "TmpfsList";
const _TNCE = "TargetNotConnectedException";
const _TNFE = "TargetNotFoundException";
const _TO = "TaskOverride";
const _TR = "TagResource";
const _TRR = "TagResourceRequest";
const _TRRa = "TagResourceResponse";
const _TS = "TaskSet";
const _TSNFE = "TaskSetNotFoundException";
const _TSa = "TaskSets";
const _Ta = "Task";
const _Tag = "Tags";
const _Tas = "Tasks";
const _Tm = "Tmpfs";
const _U = "Ulimit";
const _UFE = "UnsupportedFeatureException";
const _UIPE = "UpdateInProgressException";
const _UL = "UlimitList";
const _US = "UpdateService";
const _USR = "UpdateServiceRequest";
const _USRp = "UpdateServiceResponse";
const _V = "Volume";
const _VF = "VolumeFrom";
const _VFL = "VolumeFromList";
const _VI = "VersionInfo";
const _VL = "VolumeList";
const _VLAC = "VpcLatticeAdvancedConfiguration";
const _VLC = "VpcLatticeConfiguration";
const _VLCp = "VpcLatticeConfigurations";
const _a = "attachments";
const _aASP = "applicationAutoScalingPolicies";
const _aC = "agentConnected";
const _aCA = "acmCertificateArn";
const _aCd = "advancedConfiguration";
const _aCu = "authorizationConfig";
const _aCw = "awsvpcConfiguration";
const _aH = "agentHash";
const _aI = "attachmentId";
const _aLCc = "accessLogConfiguration";
const _aN = "alarmNames";
const _aP = "appProtocol";
const _aPA = "accessPointArn";
const _aPAA = "awsPcaAuthorityArn";
const _aPI = "assignPublicIp";
const _aPIc = "accessPointId";
const _aSu = "autoScaling";
const _aT = "accessType";
const _aTGA = "alternateTargetGroupArn";
const _aTc = "accessTypes";
const _aUS = "agentUpdateStatus";
const _aVg = "agentVersion";
const _aZ = "availabilityZone";
const _aZR = "availabilityZoneRebalancing";
const _ac = "action";
const _ad = "add";
const _af = "after";
const _al = "alarms";
const _ar = "arn";
const _at = "attributes";
const _au = "autoprovision";
const _b = "base";
const _bIP = "bindIP";
const _bTIM = "bakeTimeInMinutes";
const _be = "before";
const _c = "client";
const _cA = "clusterArn";
const _cAL = "configuredAtLaunch";
const _cAli = "clientAliases";
const _cAo = "containerArn";
const _cAon = "connectivityAt";
const _cAp = "cpuArchitecture";
const _cAr = "createdAt";
const _cBTIM = "canaryBakeTimeInMinutes";
const _cBr = "createdBy";
const _cC = "canaryConfiguration";
const _cCo = "containerCount";
const _cCon = "containerConfigurations";
const _cD = "containerDefinitions";
const _cDC = "computedDesiredCount";
const _cI = "containerImages";
const _cIA = "containerInstanceArn";
const _cIo = "containerInstance";
const _cIon = "containerInstances";
const _cNo = "containerName";
const _cO = "containerOverrides";
const _cP = "canaryPercent";
const _cPN = "capacityProviderName";
const _cPR = "containerPortRange";
const _cPS = "capacityProviderStrategy";
const _cPa = "capacityProvider";
const _cPo = "containerPath";
const _cPon = "containerPort";
const _cPr = "credentialsParameter";
const _cS = "credentialSpecs";
const _cSD = "currentServiceDeployment";
const _cSR = "currentServiceRevisions";
const _ca = "capabilities";
const _ce = "certificate";
const _cl = "cluster";
const _com = "command";
const _comp = "compatibilities";
const _con = "condition";
const _conn = "connectivity";
const _conta = "containers";
const _cp = "cpu";
const _d = "details";
const _dAer = "deregisteredAt";
const _dAi = "discoveryArn";
const _dC = "deploymentConfiguration";
const _dCB = "deploymentCircuitBreaker";
const _dCe = "desiredCount";
const _dCep = "deploymentController";
const _dL = "dockerLabels";
const _dN = "disableNetworking";
const _dNa = "daemonName";
const _dNe = "deviceName";
const _dNi = "discoveryName";
const _dNn = "dnsName";
const _dNo = "domainName";
const _dO = "dependsOn";
const _dOr = "driverOpts";
const _dRAe = "deleteRequestedAt";
const _dS = "dnsServers";
const _dSD = "dnsSearchDomains";
const _dSO = "dockerSecurityOptions";
const _dSe = "desiredStatus";
const _dT = "deviceType";
const _dV = "doubleValue";
const _dVC = "dockerVolumeConfiguration";
const _dVo = "dockerVersion";
const _de = "devices";
const _dep = "deployments";
const _det = "detail";
const _do = "domain";
const _dr = "driver";
const _dro = "drop";
const _e = "error";
const _eA = "expiresAt";
const _eC = "exitCode";
const _eD = "expirationDate";
const _eEC = "enableExecuteCommand";
const _eECSMT = "enableECSManagedTags";
const _eF = "environmentFiles";
const _eFI = "enableFaultInjection";
const _eH = "extraHosts";
const _eI = "externalId";
const _eII = "ec2InstanceId";
const _eMR = "ecsManagedResources";
const _eP = "entryPoint";
const _eRA = "executionRoleArn";
const _eSA = "executionStoppedAt";
const _eSC = "earlySuccessCriteria";
const _eSp = "ephemeralStorage";
const _eVC = "efsVolumeConfiguration";
const _en = "environment";
const _ena = "enabled";
const _enab = "enable";
const _enc = "encrypted";
const _end = "endpoint";
const _es = "essential";
const _ev = "events";
const _ex = "expression";
const _exa = "exact";
const _f = "family";
const _fA = "finishedAt";
const _fC = "firelensConfiguration";
const _fCa = "failureCount";
const _fES = "fargateEphemeralStorage";
const _fND = "forceNewDeployment";
const _fP = "familyPrefix";
const _fSA = "fileSystemArn";
const _fSI = "fileSystemId";
const _fT = "failedTasks";
const _fTi = "filesystemType";
const _fWFSVC = "fsxWindowsFileServerVolumeConfiguration";
const _fa = "failures";
const _fi = "filters";
const _fie = "field";
const _for = "format";
const _gA = "gatewayArn";
const _gC = "gatewayConnectors";
const _gCa = "gatewayConnections";
const _gCr = "grpcCode";
const _gD = "gpuDevices";
const _gDE = "guardDutyEnabled";
const _gI = "gpuIds";
const _gIp = "gpuId";
const _gRA = "gatewayRouteArn";
const _gSS = "gpuSharingStrategy";
const _gr = "group";
const _h = "hostname";
const _hC = "healthCheck";
const _hCGPS = "healthCheckGracePeriodSeconds";
const _hCIS = "healthCheckIntervalSeconds";
const _hCP = "healthCheckPath";
const _hCPe = "healthCheckProtocol";
const _hCPea = "healthCheckPort";
const _hCTS = "healthCheckTimeoutSeconds";
const _hCt = "httpCode";
const _hD = "hookDetails";
const _hE = "httpError";
const _hI = "hookId";
const _hL = "hardLimit";
const _hP = "healthyPercent";
const _hPR = "hostPortRange";
const _hPo = "hostPath";
const _hPos = "hostPort";
const _hS = "healthStatus";
const _hSA = "hostSharedAlb";
const _hTA = "hookTargetArn";
const _hTC = "healthyThresholdCount";
const _he = "header";
const _ho = "host";
const _i = "id";
const _iA = "ipAddress";
const _iAO = "inferenceAcceleratorOverrides";
const _iAn = "inferenceAccelerators";
const _iAp = "ipv6Address";
const _iCA = "issuerCertificateAuthority";
const _iD = "imageDigest";
const _iEC = "ignoredExitCodes";
const _iM = "ipcMode";
const _iP = "ingressPaths";
const _iPE = "initProcessEnabled";
const _iPO = "ingressPortOverride";
const _iQP = "includeQueryParameters";
const _iTS = "idleTimeoutSeconds";
const _iV = "integerValue";
const _ia = "iam";
const _im = "image";
const _in = "interactive";
const _inc = "include";
const _int = "interval";
const _io = "iops";
const _k = "key";
const _kK = "kmsKey";
const _kKI = "kmsKeyId";
const _l = "links";
const _lA = "listenerArn";
const _lB = "loadBalancers";
const _lBA = "loadBalancerArn";
const _lBN = "loadBalancerName";
const _lBSG = "loadBalancerSecurityGroups";
const _lBSGA = "loadBalancerSecurityGroupArns";
const _lBo = "loadBalancer";
const _lC = "logConfiguration";
const _lCi = "linearConfiguration";
const _lD = "logDriver";
const _lG = "logGroups";
const _lGN = "logGroupName";
const _lH = "lifecycleHooks";
const _lHD = "lifecycleHookDetails";
const _lL = "logLevel";
const _lP = "linuxParameters";
const _lRA = "listenerRuleArn";
const _lS = "lastStatus";
const _lSA = "lastStartedAt";
const _lSC = "lastStatusChange";
const _lSi = "lifecycleStages";
const _lSif = "lifecycleStage";
const _lT = "launchType";
const _lU = "lastUpdated";
const _lV = "longValue";
const _la = "labels";
const _li = "listener";
const _m = "message";
const _mA = "managedAgents";
const _mAe = "metricAlarms";
const _mC = "minCapacity";
const _mCP = "maxComputePercent";
const _mCa = "maxCapacity";
const _mCe = "metricConfigurations";
const _mEBSV = "managedEBSVolume";
const _mHP = "minimumHealthyPercent";
const _mN = "metricNames";
const _mO = "mountOptions";
const _mP = "mountPoints";
const _mPa = "maximumPercent";
const _mR = "memoryReservation";
const _mRa = "maxResults";
const _mSa = "maxSwap";
const _mat = "matcher";
const _me = "memory";
const _met = "metric";
const _mo = "monitoring";
const _n = "name";
const _nB = "networkBindings";
const _nC = "networkConfiguration";
const _nDI = "neuronDeviceIds";
const _nI = "networkInterfaces";
const _nM = "networkMode";
const _nMv = "nvidiaMps";
const _nT = "nextToken";
const _na = "namespace";
const _o = "options";
const _oS = "overallStatus";
const _oSF = "operatingSystemFamily";
const _ov = "overrides";
const _p = "privileged";
const _pCe = "pendingCount";
const _pCl = "placementConstraints";
const _pCr = "proxyConfiguration";
const _pE = "protectionEnabled";
const _pF = "platformFamily";
const _pIA = "privateIpv4Address";
const _pLR = "productionListenerRule";
const _pM = "portMappings";
const _pMi = "pidMode";
const _pN = "portName";
const _pRTS = "perRequestTimeoutSeconds";
const _pS = "placementStrategy";
const _pSA = "pullStartedAt";
const _pSAu = "pullStoppedAt";
const _pT = "pseudoTerminal";
const _pTC = "pendingTasksCount";
const _pTCe = "pendingTaskCount";
const _pTo = "policyType";
const _pTr = "propagateTags";
const _pTro = "protectedTasks";
const _pV = "platformVersion";
const _pe = "permissions";
const _po = "port";
const _pr = "protocol";
const _pro = "properties";
const _r = "reason";
const _rA = "roleArn";
const _rAP = "restartAttemptPeriod";
const _rAe = "registeredAt";
const _rAeg = "registryArn";
const _rAeq = "requiresAttributes";
const _rAes = "resourceArn";
const _rB = "registeredBy";
const _rC = "repositoryCredentials";
const _rCe = "requiresCompatibilities";
const _rCes = "resolvedConfiguration";
const _rCu = "runningCount";
const _rD = "rootDirectory";
const _rI = "resourceIds";
const _rIu = "runtimeId";
const _rMIMB = "remainingMemoryInMiB";
const _rMT = "resourceManagementType";
const _rO = "readOnly";
const _rOHT = "resetOnHealthyTask";
const _rPTW = "requestedProductionTrafficWeight";
const _rPe = "restartPolicy";
const _rPu = "runtimePlatform";
const _rR = "resourceRequirements";
const _rRF = "readonlyRootFilesystem";
const _rRe = "remainingResources";
const _rReg = "registeredResources";
const _rS = "rolloutState";
const _rSR = "rolloutStateReason";
const _rSe = "resolutionSeconds";
const _rT = "resourceType";
const _rTC = "runningTasksCount";
const _rTCe = "requestedTaskCount";
const _rTCu = "runningTaskCount";
const _rTTW = "requestedTestTrafficWeight";
const _re = "revision";
const _res = "resources";
const _ret = "retries";
const _rol = "rollback";
const _ru = "rule";
const _s = "smithy.ts.sdk.synthetic.com.amazonaws.ecs";
const _sA = "startedAt";
const _sAe = "serviceArn";
const _sAt = "stoppedAt";
const _sAto = "stoppingAt";
const _sB = "startedBy";
const _sBTIM = "stepBakeTimeInMinutes";
const _sC = "systemControls";
const _sCC = "serviceConnectConfiguration";
const _sCR = "serviceConnectResources";
const _sCo = "sourceContainer";
const _sCtop = "stopCode";
const _sD = "serviceDeployments";
const _sDA = "serviceDeploymentArn";
const _sDAe = "serviceDeploymentArns";
const _sG = "securityGroups";
const _sGI = "securityGroupIds";
const _sI = "subnetIds";
const _sIGB = "sizeInGiB";
const _sIn = "snapshotId";
const _sL = "softLimit";
const _sM = "sharingMode";
const _sMS = "sharedMemorySize";
const _sN = "serviceName";
const _sO = "secretOptions";
const _sP = "startPeriod";
const _sPo = "sourcePath";
const _sPt = "stepPercent";
const _sR = "statusReason";
const _sRA = "serviceRevisionArns";
const _sRAe = "serviceRevisionArn";
const _sRe = "serviceRegistries";
const _sRer = "serviceRevisions";
const _sRt = "stoppedReason";
const _sS = "schedulingStrategy";
const _sSA = "stabilityStatusAt";
const _sSG = "serviceSecurityGroups";
const _sSR = "sourceServiceRevisions";
const _sSRC = "sourceServiceRevisionCleanup";
const _sSV = "stringSetValue";
const _sSh = "sharingStrategy";
const _sSt = "stabilityStatus";
const _sT = "startTimeout";
const _sTca = "scalableTarget";
const _sTt = "stopTimeout";
const _sTto = "stopType";
const _sU = "serviceUrl";
const _sV = "sourceVolume";
const _sVC = "s3filesVolumeConfiguration";
const _sc = "scale";
const _sch = "scheme";
const _sco = "scope";
const _se = "server";
const _sec = "secrets";
const _ser = "service";
const _serv = "services";
const _si = "size";
const _so = "sort";
const _st = "status";
const _str = "strategy";
const _su = "subnets";
const _sw = "swappiness";
const _t = "type";
const _tA = "taskArn";
const _tAN = "triggeredAlarmNames";
const _tAa = "targetArn";
const _tAas = "taskArns";
const _tAi = "timeoutAction";
const _tC = "thresholdConfiguration";
const _tCi = "timeoutConfiguration";
const _tD = "taskDefinition";
const _tDA = "taskDefinitionArn";
const _tDAa = "taskDefinitionArns";
const _tEP = "transitEncryptionPort";
const _tEr = "transitEncryption";
const _tG = "targetGroups";
const _tGA = "targetGroupArn";
const _tI = "targetId";
const _tIM = "timeoutInMinutes";
const _tLR = "testListenerRule";
const _tLRA = "testListenerRuleArn";
const _tMIMB = "totalMemoryInMiB";
const _tRA = "taskRoleArn";
const _tSA = "taskSetArn";
const _tSR = "targetServiceRevision";
const _tSRA = "targetServiceRevisionArn";
const _tSa = "taskSets";
const _tSag = "tagSpecifications";
const _tT = "targetType";
const _tTR = "testTrafficRules";
const _tV = "targetValue";
const _ta = "tags";
const _tas = "tasks";
const _task = "task";
const _th = "threshold";
const _thr = "throughput";
const _ti = "timeout";
const _tl = "tls";
const _tm = "tmpfs";
const _u = "user";
const _uA = "updatedAt";
const _uTC = "unhealthyThresholdCount";
const _ul = "ulimits";
const _un = "unit";
const _v = "value";
const _vC = "versionConsistency";
const _vCo = "volumeConfigurations";
const _vF = "volumesFrom";
const _vFa = "valueFrom";
const _vI = "versionInfo";
const _vIR = "volumeInitializationRate";
const _vLC = "vpcLatticeConfigurations";
const _vT = "volumeType";
const _ve = "version";
const _vo = "volumes";
const _w = "weight";
const _wD = "workingDirectory";
const n0 = "com.amazonaws.ecs";
const _s_registry = new _TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__/* .TypeRegistry */ .O(_s);
var ECSServiceException$ = [
	-3,
	_s,
	"ECSServiceException",
	0,
	[],
	[]
];
_s_registry.registerError(ECSServiceException$, ECSServiceException);
const n0_registry = new _TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__/* .TypeRegistry */ .O(n0);
var AccessDeniedException$ = [
	-3,
	n0,
	_ADE,
	{
		[_e]: _c,
		[_hE]: 403
	},
	[_m],
	[0]
];
n0_registry.registerError(AccessDeniedException$, AccessDeniedException);
var AttributeLimitExceededException$ = [
	-3,
	n0,
	_ALEE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(AttributeLimitExceededException$, AttributeLimitExceededException);
var BlockedException$ = [
	-3,
	n0,
	_BE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(BlockedException$, BlockedException);
var ClientException$ = [
	-3,
	n0,
	_CE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ClientException$, ClientException);
var ClusterContainsCapacityProviderException$ = [
	-3,
	n0,
	_CCCPE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ClusterContainsCapacityProviderException$, ClusterContainsCapacityProviderException);
var ClusterContainsContainerInstancesException$ = [
	-3,
	n0,
	_CCCIE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ClusterContainsContainerInstancesException$, ClusterContainsContainerInstancesException);
var ClusterContainsServicesException$ = [
	-3,
	n0,
	_CCSE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ClusterContainsServicesException$, ClusterContainsServicesException);
var ClusterContainsTasksException$ = [
	-3,
	n0,
	_CCTE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ClusterContainsTasksException$, ClusterContainsTasksException);
var ClusterNotFoundException$ = [
	-3,
	n0,
	_CNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ClusterNotFoundException$, ClusterNotFoundException);
var ConflictException$ = [
	-3,
	n0,
	_CEo,
	{ [_e]: _c },
	[_rI, _m],
	[64, 0]
];
n0_registry.registerError(ConflictException$, ConflictException);
var DaemonNotActiveException$ = [
	-3,
	n0,
	_DNAE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(DaemonNotActiveException$, DaemonNotActiveException);
var DaemonNotFoundException$ = [
	-3,
	n0,
	_DNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(DaemonNotFoundException$, DaemonNotFoundException);
var GatewayNotFoundException$ = [
	-3,
	n0,
	_GNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(GatewayNotFoundException$, GatewayNotFoundException);
var InvalidParameterException$ = [
	-3,
	n0,
	_IPE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(InvalidParameterException$, InvalidParameterException);
var LimitExceededException$ = [
	-3,
	n0,
	_LEE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(LimitExceededException$, LimitExceededException);
var MissingVersionException$ = [
	-3,
	n0,
	_MVE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(MissingVersionException$, MissingVersionException);
var NamespaceNotFoundException$ = [
	-3,
	n0,
	_NNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(NamespaceNotFoundException$, NamespaceNotFoundException);
var NoUpdateAvailableException$ = [
	-3,
	n0,
	_NUAE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(NoUpdateAvailableException$, NoUpdateAvailableException);
var PlatformTaskDefinitionIncompatibilityException$ = [
	-3,
	n0,
	_PTDIE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(PlatformTaskDefinitionIncompatibilityException$, PlatformTaskDefinitionIncompatibilityException);
var PlatformUnknownException$ = [
	-3,
	n0,
	_PUE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(PlatformUnknownException$, PlatformUnknownException);
var ResourceInUseException$ = [
	-3,
	n0,
	_RIUE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ResourceInUseException$, ResourceInUseException);
var ResourceNotFoundException$ = [
	-3,
	n0,
	_RNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
var ServerException$ = [
	-3,
	n0,
	_SE,
	{ [_e]: _se },
	[_m],
	[0]
];
n0_registry.registerError(ServerException$, ServerException);
var ServiceDeploymentNotFoundException$ = [
	-3,
	n0,
	_SDNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ServiceDeploymentNotFoundException$, ServiceDeploymentNotFoundException);
var ServiceNotActiveException$ = [
	-3,
	n0,
	_SNAE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ServiceNotActiveException$, ServiceNotActiveException);
var ServiceNotFoundException$ = [
	-3,
	n0,
	_SNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(ServiceNotFoundException$, ServiceNotFoundException);
var TargetNotConnectedException$ = [
	-3,
	n0,
	_TNCE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(TargetNotConnectedException$, TargetNotConnectedException);
var TargetNotFoundException$ = [
	-3,
	n0,
	_TNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(TargetNotFoundException$, TargetNotFoundException);
var TaskSetNotFoundException$ = [
	-3,
	n0,
	_TSNFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(TaskSetNotFoundException$, TaskSetNotFoundException);
var UnsupportedFeatureException$ = [
	-3,
	n0,
	_UFE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(UnsupportedFeatureException$, UnsupportedFeatureException);
var UpdateInProgressException$ = [
	-3,
	n0,
	_UIPE,
	{ [_e]: _c },
	[_m],
	[0]
];
n0_registry.registerError(UpdateInProgressException$, UpdateInProgressException);
const errorTypeRegistries = [_s_registry, n0_registry];
var AdvancedConfiguration$ = [
	3,
	n0,
	_AC,
	0,
	[
		_aTGA,
		_pLR,
		_tLR,
		_rA
	],
	[
		0,
		0,
		0,
		0
	]
];
var Attachment$ = [
	3,
	n0,
	_A,
	0,
	[
		_i,
		_t,
		_st,
		_d
	],
	[
		0,
		0,
		0,
		() => AttachmentDetails
	]
];
var Attribute$ = [
	3,
	n0,
	_At,
	0,
	[
		_n,
		_v,
		_tT,
		_tI
	],
	[
		0,
		0,
		0,
		0
	],
	1
];
var AwsVpcConfiguration$ = [
	3,
	n0,
	_AVC,
	0,
	[
		_su,
		_sG,
		_aPI
	],
	[
		64,
		64,
		0
	],
	1
];
var CanaryConfiguration$ = [
	3,
	n0,
	_CC,
	0,
	[_cP, _cBTIM],
	[1, 1]
];
var CapacityProviderStrategyItem$ = [
	3,
	n0,
	_CPSI,
	0,
	[
		_cPa,
		_w,
		_b
	],
	[
		0,
		1,
		1
	],
	1
];
var Container$ = [
	3,
	n0,
	_Co,
	0,
	[
		_cAo,
		_tA,
		_n,
		_im,
		_iD,
		_rIu,
		_lS,
		_eC,
		_r,
		_nB,
		_nI,
		_hS,
		_mA,
		_cp,
		_me,
		_mR,
		_gI,
		_nDI,
		_gSS
	],
	[
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		0,
		() => NetworkBindings,
		() => NetworkInterfaces,
		0,
		() => ManagedAgents,
		0,
		0,
		0,
		64,
		64,
		() => SharingStrategy$
	]
];
var ContainerDefinition$ = [
	3,
	n0,
	_CD,
	0,
	[
		_n,
		_im,
		_rC,
		_cp,
		_me,
		_mR,
		_l,
		_pM,
		_es,
		_rPe,
		_eP,
		_com,
		_en,
		_eF,
		_mP,
		_vF,
		_lP,
		_sec,
		_dO,
		_sT,
		_sTt,
		_vC,
		_h,
		_u,
		_wD,
		_dN,
		_p,
		_rRF,
		_dS,
		_dSD,
		_eH,
		_dSO,
		_in,
		_pT,
		_dL,
		_ul,
		_lC,
		_hC,
		_sC,
		_rR,
		_fC,
		_cS
	],
	[
		0,
		0,
		[() => RepositoryCredentials$, 0],
		1,
		1,
		1,
		64,
		() => PortMappingList,
		2,
		() => ContainerRestartPolicy$,
		64,
		64,
		[() => EnvironmentVariables, 0],
		() => EnvironmentFiles,
		() => MountPointList,
		() => VolumeFromList,
		() => LinuxParameters$,
		() => SecretList,
		() => ContainerDependencies,
		1,
		1,
		0,
		0,
		0,
		0,
		2,
		2,
		2,
		64,
		64,
		() => HostEntryList,
		64,
		2,
		2,
		128,
		() => UlimitList,
		() => LogConfiguration$,
		() => HealthCheck$,
		() => SystemControls,
		() => ResourceRequirements,
		() => FirelensConfiguration$,
		64
	]
];
var ContainerDependency$ = [
	3,
	n0,
	_CDo,
	0,
	[_cNo, _con],
	[0, 0],
	2
];
var ContainerImage$ = [
	3,
	n0,
	_CI,
	0,
	[
		_cNo,
		_iD,
		_im
	],
	[
		0,
		0,
		0
	]
];
var ContainerInstance$ = [
	3,
	n0,
	_CIo,
	0,
	[
		_cIA,
		_eII,
		_cPN,
		_ve,
		_vI,
		_rRe,
		_rReg,
		_st,
		_sR,
		_aC,
		_rTC,
		_pTC,
		_aUS,
		_at,
		_rAe,
		_a,
		_ta,
		_hS,
		_gD
	],
	[
		0,
		0,
		0,
		1,
		() => VersionInfo$,
		() => Resources,
		() => Resources,
		0,
		0,
		2,
		1,
		1,
		0,
		() => Attributes,
		4,
		() => Attachments,
		() => Tags,
		() => ContainerInstanceHealthStatus$,
		() => GpuDevices
	]
];
var ContainerInstanceHealthStatus$ = [
	3,
	n0,
	_CIHS,
	0,
	[_oS, _d],
	[0, () => InstanceHealthCheckResultList]
];
var ContainerOverride$ = [
	3,
	n0,
	_CO,
	0,
	[
		_n,
		_com,
		_en,
		_eF,
		_cp,
		_me,
		_mR,
		_rR
	],
	[
		0,
		64,
		[() => EnvironmentVariables, 0],
		() => EnvironmentFiles,
		1,
		1,
		1,
		() => ResourceRequirements
	]
];
var ContainerRestartPolicy$ = [
	3,
	n0,
	_CRP,
	0,
	[
		_ena,
		_iEC,
		_rAP
	],
	[
		2,
		65,
		1
	],
	1
];
var ContinueServiceDeploymentRequest$ = [
	3,
	n0,
	_CSDR,
	0,
	[
		_sDA,
		_hI,
		_ac
	],
	[
		0,
		0,
		0
	],
	2
];
var ContinueServiceDeploymentResponse$ = [
	3,
	n0,
	_CSDRo,
	0,
	[_sDA],
	[0]
];
var CreatedAt$ = [
	3,
	n0,
	_CA,
	0,
	[_be, _af],
	[4, 4]
];
var Deployment$ = [
	3,
	n0,
	_D,
	0,
	[
		_i,
		_st,
		_tD,
		_dCe,
		_pCe,
		_rCu,
		_fT,
		_cAr,
		_uA,
		_cPS,
		_lT,
		_pV,
		_pF,
		_nC,
		_rS,
		_rSR,
		_sCC,
		_sCR,
		_vCo,
		_fES,
		_vLC
	],
	[
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		4,
		4,
		() => CapacityProviderStrategy,
		0,
		0,
		0,
		() => NetworkConfiguration$,
		0,
		0,
		() => ServiceConnectConfiguration$,
		() => ServiceConnectServiceResourceList,
		() => ServiceVolumeConfigurations,
		() => DeploymentEphemeralStorage$,
		() => VpcLatticeConfigurations
	]
];
var DeploymentAlarms$ = [
	3,
	n0,
	_DA,
	0,
	[
		_aN,
		_rol,
		_enab
	],
	[
		64,
		2,
		2
	],
	3
];
var DeploymentCircuitBreaker$ = [
	3,
	n0,
	_DCBe,
	0,
	[
		_enab,
		_rol,
		_rOHT,
		_tC
	],
	[
		2,
		2,
		2,
		() => ThresholdConfiguration$
	],
	2
];
var DeploymentConfiguration$ = [
	3,
	n0,
	_DC,
	0,
	[
		_dCB,
		_mPa,
		_mHP,
		_al,
		_str,
		_bTIM,
		_lH,
		_lCi,
		_cC,
		_eSC
	],
	[
		() => DeploymentCircuitBreaker$,
		1,
		1,
		() => DeploymentAlarms$,
		0,
		1,
		() => DeploymentLifecycleHookList,
		() => LinearConfiguration$,
		() => CanaryConfiguration$,
		() => DeploymentEarlySuccessCriteria$
	]
];
var DeploymentController$ = [
	3,
	n0,
	_DCe,
	0,
	[_t],
	[0],
	1
];
var DeploymentEarlySuccessCriteria$ = [
	3,
	n0,
	_DESC,
	0,
	[
		_enab,
		_hP,
		_sSRC
	],
	[
		2,
		1,
		0
	],
	1
];
var DeploymentEphemeralStorage$ = [
	3,
	n0,
	_DES,
	0,
	[_kKI],
	[0]
];
var DeploymentLifecycleHook$ = [
	3,
	n0,
	_DLH,
	0,
	[
		_tT,
		_hTA,
		_rA,
		_lSi,
		_hD,
		_tCi
	],
	[
		0,
		0,
		0,
		64,
		15,
		() => DeploymentLifecycleHookTimeoutConfiguration$
	]
];
var DeploymentLifecycleHookDetail$ = [
	3,
	n0,
	_DLHD,
	0,
	[
		_hI,
		_tT,
		_tAa,
		_st,
		_eA,
		_tAi
	],
	[
		0,
		0,
		0,
		0,
		4,
		0
	]
];
var DeploymentLifecycleHookTimeoutConfiguration$ = [
	3,
	n0,
	_DLHTC,
	0,
	[_tIM, _ac],
	[1, 0]
];
var DescribeContainerInstancesRequest$ = [
	3,
	n0,
	_DCIRes,
	0,
	[
		_cIon,
		_cl,
		_inc
	],
	[
		64,
		0,
		64
	],
	1
];
var DescribeContainerInstancesResponse$ = [
	3,
	n0,
	_DCIResc,
	0,
	[_cIon, _fa],
	[() => ContainerInstances, () => Failures]
];
var DescribeServiceDeploymentsRequest$ = [
	3,
	n0,
	_DSDR,
	0,
	[_sDAe],
	[64],
	1
];
var DescribeServiceDeploymentsResponse$ = [
	3,
	n0,
	_DSDRe,
	0,
	[_sD, _fa],
	[() => ServiceDeployments, () => Failures]
];
var DescribeServiceRevisionsRequest$ = [
	3,
	n0,
	_DSRR,
	0,
	[_sRA],
	[64],
	1
];
var DescribeServiceRevisionsResponse$ = [
	3,
	n0,
	_DSRRe,
	0,
	[_sRer, _fa],
	[() => ServiceRevisions, () => Failures]
];
var DescribeServicesRequest$ = [
	3,
	n0,
	_DSRes,
	0,
	[
		_serv,
		_cl,
		_inc
	],
	[
		64,
		0,
		64
	],
	1
];
var DescribeServicesResponse$ = [
	3,
	n0,
	_DSResc,
	0,
	[_serv, _fa],
	[() => Services, () => Failures]
];
var DescribeTaskDefinitionRequest$ = [
	3,
	n0,
	_DTDRes,
	0,
	[_tD, _inc],
	[0, 64],
	1
];
var DescribeTaskDefinitionResponse$ = [
	3,
	n0,
	_DTDResc,
	0,
	[_tD, _ta],
	[[() => TaskDefinition$, 0], () => Tags]
];
var DescribeTasksRequest$ = [
	3,
	n0,
	_DTR,
	0,
	[
		_tas,
		_cl,
		_inc
	],
	[
		64,
		0,
		64
	],
	1
];
var DescribeTasksResponse$ = [
	3,
	n0,
	_DTRe,
	0,
	[_tas, _fa],
	[[() => Tasks, 0], () => Failures]
];
var Device$ = [
	3,
	n0,
	_De,
	0,
	[
		_hPo,
		_cPo,
		_pe
	],
	[
		0,
		0,
		64
	],
	1
];
var DockerVolumeConfiguration$ = [
	3,
	n0,
	_DVC,
	0,
	[
		_sco,
		_au,
		_dr,
		_dOr,
		_la
	],
	[
		0,
		2,
		0,
		128,
		128
	]
];
var EBSTagSpecification$ = [
	3,
	n0,
	_EBSTS,
	0,
	[
		_rT,
		_ta,
		_pTr
	],
	[
		0,
		() => Tags,
		0
	],
	1
];
var ECSManagedResources$ = [
	3,
	n0,
	_ECSMR,
	0,
	[
		_iP,
		_aSu,
		_mAe,
		_sSG,
		_lG,
		_gCa
	],
	[
		() => ManagedIngressPaths,
		() => ManagedAutoScaling$,
		() => ManagedMetricAlarms,
		() => ManagedSecurityGroups,
		() => ManagedLogGroups,
		() => GatewayConnectionList
	]
];
var EFSAuthorizationConfig$ = [
	3,
	n0,
	_EFSAC,
	0,
	[_aPIc, _ia],
	[0, 0]
];
var EFSVolumeConfiguration$ = [
	3,
	n0,
	_EFSVC,
	0,
	[
		_fSI,
		_rD,
		_tEr,
		_tEP,
		_aCu
	],
	[
		0,
		0,
		0,
		1,
		() => EFSAuthorizationConfig$
	],
	1
];
var EnvironmentFile$ = [
	3,
	n0,
	_EF,
	0,
	[_v, _t],
	[0, 0],
	2
];
var EphemeralStorage$ = [
	3,
	n0,
	_ES,
	0,
	[_sIGB],
	[1],
	1
];
var Failure$ = [
	3,
	n0,
	_F,
	0,
	[
		_ar,
		_r,
		_det
	],
	[
		0,
		0,
		0
	]
];
var FirelensConfiguration$ = [
	3,
	n0,
	_FC,
	0,
	[_t, _o],
	[0, 128],
	1
];
var FSxWindowsFileServerAuthorizationConfig$ = [
	3,
	n0,
	_FSWFSAC,
	0,
	[_cPr, _do],
	[0, 0],
	2
];
var FSxWindowsFileServerVolumeConfiguration$ = [
	3,
	n0,
	_FSWFSVC,
	0,
	[
		_fSI,
		_rD,
		_aCu
	],
	[
		0,
		0,
		() => FSxWindowsFileServerAuthorizationConfig$
	],
	3
];
var GatewayConnection$ = [
	3,
	n0,
	_GC,
	0,
	[
		_gA,
		_gRA,
		_pN,
		_sU,
		_aT,
		_st,
		_res
	],
	[
		0,
		0,
		0,
		0,
		0,
		0,
		() => GatewayConnectionResources$
	]
];
var GatewayConnectionAlbResources$ = [
	3,
	n0,
	_GCAR,
	0,
	[
		_aCA,
		_lBA,
		_lBSGA,
		_lA,
		_lRA,
		_tLRA,
		_tGA,
		_aTGA
	],
	[
		0,
		0,
		64,
		0,
		0,
		0,
		0,
		0
	]
];
var GatewayConnector$ = [
	3,
	n0,
	_GCa,
	0,
	[
		_pN,
		_hC,
		_fi
	],
	[
		0,
		() => GatewayConnectorHealthCheck$,
		() => GatewayConnectorFilters$
	],
	1
];
var GatewayConnectorFilters$ = [
	3,
	n0,
	_GCF,
	0,
	[_aTc],
	[64]
];
var GatewayConnectorHealthCheck$ = [
	3,
	n0,
	_GCHC,
	0,
	[
		_hCPe,
		_hCPea,
		_hCP,
		_hCTS,
		_hCIS,
		_hTC,
		_uTC,
		_mat
	],
	[
		0,
		1,
		0,
		1,
		1,
		1,
		1,
		() => GatewayConnectorHealthCheckMatcher$
	]
];
var GatewayConnectorHealthCheckMatcher$ = [
	3,
	n0,
	_GCHCM,
	0,
	[_hCt, _gCr],
	[0, 0]
];
var GetTaskProtectionRequest$ = [
	3,
	n0,
	_GTPR,
	0,
	[_cl, _tas],
	[0, 64],
	1
];
var GetTaskProtectionResponse$ = [
	3,
	n0,
	_GTPRe,
	0,
	[_pTro, _fa],
	[() => ProtectedTasks, () => Failures]
];
var GpuDevice$ = [
	3,
	n0,
	_GD,
	0,
	[
		_gIp,
		_sM,
		_tMIMB,
		_rMIMB,
		_cCo
	],
	[
		0,
		0,
		1,
		1,
		1
	]
];
var HealthCheck$ = [
	3,
	n0,
	_HC,
	0,
	[
		_com,
		_int,
		_ti,
		_ret,
		_sP
	],
	[
		64,
		1,
		1,
		1,
		1
	],
	1
];
var HostEntry$ = [
	3,
	n0,
	_HE,
	0,
	[_h, _iA],
	[0, 0],
	2
];
var HostVolumeProperties$ = [
	3,
	n0,
	_HVP,
	0,
	[_sPo],
	[0]
];
var InferenceAccelerator$ = [
	3,
	n0,
	_IA,
	0,
	[_dNe, _dT],
	[0, 0],
	2
];
var InferenceAcceleratorOverride$ = [
	3,
	n0,
	_IAO,
	0,
	[_dNe, _dT],
	[0, 0]
];
var InstanceHealthCheckResult$ = [
	3,
	n0,
	_IHCR,
	0,
	[
		_t,
		_st,
		_sR,
		_lU,
		_lSC
	],
	[
		0,
		0,
		0,
		4,
		4
	]
];
var KernelCapabilities$ = [
	3,
	n0,
	_KC,
	0,
	[_ad, _dro],
	[64, 64]
];
var KeyValuePair$ = [
	3,
	n0,
	_KVP,
	0,
	[_n, _v],
	[0, 0]
];
var LinearConfiguration$ = [
	3,
	n0,
	_LC,
	0,
	[_sPt, _sBTIM],
	[1, 1]
];
var LinuxParameters$ = [
	3,
	n0,
	_LP,
	0,
	[
		_ca,
		_de,
		_iPE,
		_sMS,
		_tm,
		_mSa,
		_sw
	],
	[
		() => KernelCapabilities$,
		() => DevicesList,
		2,
		1,
		() => TmpfsList,
		1,
		1
	]
];
var ListServiceDeploymentsRequest$ = [
	3,
	n0,
	_LSDR,
	0,
	[
		_ser,
		_cl,
		_st,
		_cAr,
		_nT,
		_mRa
	],
	[
		0,
		0,
		64,
		() => CreatedAt$,
		0,
		1
	],
	1
];
var ListServiceDeploymentsResponse$ = [
	3,
	n0,
	_LSDRi,
	0,
	[_sD, _nT],
	[() => ServiceDeploymentsBrief, 0]
];
var ListTaskDefinitionsRequest$ = [
	3,
	n0,
	_LTDR,
	0,
	[
		_fP,
		_st,
		_so,
		_nT,
		_mRa
	],
	[
		0,
		0,
		0,
		0,
		1
	]
];
var ListTaskDefinitionsResponse$ = [
	3,
	n0,
	_LTDRi,
	0,
	[_tDAa, _nT],
	[64, 0]
];
var ListTasksRequest$ = [
	3,
	n0,
	_LTR,
	0,
	[
		_cl,
		_cIo,
		_f,
		_nT,
		_mRa,
		_sB,
		_sN,
		_dSe,
		_lT,
		_dNa
	],
	[
		0,
		0,
		0,
		0,
		1,
		0,
		0,
		0,
		0,
		0
	]
];
var ListTasksResponse$ = [
	3,
	n0,
	_LTRi,
	0,
	[_tAas, _nT],
	[64, 0]
];
var LoadBalancer$ = [
	3,
	n0,
	_LB,
	0,
	[
		_tGA,
		_lBN,
		_cNo,
		_cPon,
		_aCd
	],
	[
		0,
		0,
		0,
		1,
		() => AdvancedConfiguration$
	]
];
var LogConfiguration$ = [
	3,
	n0,
	_LCo,
	0,
	[
		_lD,
		_o,
		_sO
	],
	[
		0,
		128,
		() => SecretList
	],
	1
];
var ManagedAgent$ = [
	3,
	n0,
	_MA,
	0,
	[
		_lSA,
		_n,
		_r,
		_lS
	],
	[
		4,
		0,
		0,
		0
	]
];
var ManagedApplicationAutoScalingPolicy$ = [
	3,
	n0,
	_MAASP,
	0,
	[
		_st,
		_uA,
		_pTo,
		_tV,
		_met,
		_ar,
		_sR
	],
	[
		0,
		4,
		0,
		1,
		0,
		0,
		0
	],
	5
];
var ManagedAutoScaling$ = [
	3,
	n0,
	_MAS,
	0,
	[_sTca, _aASP],
	[() => ManagedScalableTarget$, () => ManagedApplicationAutoScalingPolicies]
];
var ManagedCertificate$ = [
	3,
	n0,
	_MC,
	0,
	[
		_st,
		_uA,
		_dNo,
		_ar,
		_sR
	],
	[
		0,
		4,
		0,
		0,
		0
	],
	3
];
var ManagedIngressPath$ = [
	3,
	n0,
	_MIP,
	0,
	[
		_aT,
		_end,
		_lBo,
		_lBSG,
		_ce,
		_li,
		_ru,
		_tG
	],
	[
		0,
		0,
		() => ManagedLoadBalancer$,
		() => ManagedSecurityGroups,
		() => ManagedCertificate$,
		() => ManagedListener$,
		() => ManagedListenerRule$,
		() => ManagedTargetGroups
	],
	2
];
var ManagedListener$ = [
	3,
	n0,
	_ML,
	0,
	[
		_st,
		_uA,
		_ar,
		_sR
	],
	[
		0,
		4,
		0,
		0
	],
	2
];
var ManagedListenerRule$ = [
	3,
	n0,
	_MLR,
	0,
	[
		_st,
		_uA,
		_ar,
		_sR
	],
	[
		0,
		4,
		0,
		0
	],
	2
];
var ManagedLoadBalancer$ = [
	3,
	n0,
	_MLB,
	0,
	[
		_st,
		_uA,
		_sch,
		_ar,
		_sR,
		_sI,
		_sGI
	],
	[
		0,
		4,
		0,
		0,
		0,
		64,
		64
	],
	3
];
var ManagedLogGroup$ = [
	3,
	n0,
	_MLG,
	0,
	[
		_st,
		_uA,
		_lGN,
		_ar,
		_sR
	],
	[
		0,
		4,
		0,
		0,
		0
	],
	3
];
var ManagedMetricAlarm$ = [
	3,
	n0,
	_MMA,
	0,
	[
		_st,
		_uA,
		_ar,
		_sR
	],
	[
		0,
		4,
		0,
		0
	],
	2
];
var ManagedScalableTarget$ = [
	3,
	n0,
	_MST,
	0,
	[
		_st,
		_uA,
		_mC,
		_mCa,
		_ar,
		_sR
	],
	[
		0,
		4,
		1,
		1,
		0,
		0
	],
	4
];
var ManagedSecurityGroup$ = [
	3,
	n0,
	_MSG,
	0,
	[
		_st,
		_uA,
		_ar,
		_sR
	],
	[
		0,
		4,
		0,
		0
	],
	2
];
var ManagedTargetGroup$ = [
	3,
	n0,
	_MTG,
	0,
	[
		_st,
		_uA,
		_hCP,
		_hCPea,
		_po,
		_ar,
		_sR
	],
	[
		0,
		4,
		0,
		1,
		1,
		0,
		0
	],
	5
];
var MetricConfiguration$ = [
	3,
	n0,
	_MCe,
	0,
	[_mN, _rSe],
	[64, 1],
	2
];
var MonitoringConfiguration$ = [
	3,
	n0,
	_MCo,
	0,
	[_mCe],
	[() => MetricConfigurationList]
];
var MountPoint$ = [
	3,
	n0,
	_MP,
	0,
	[
		_sV,
		_cPo,
		_rO
	],
	[
		0,
		0,
		2
	]
];
var NetworkBinding$ = [
	3,
	n0,
	_NB,
	0,
	[
		_bIP,
		_cPon,
		_hPos,
		_pr,
		_cPR,
		_hPR
	],
	[
		0,
		1,
		1,
		0,
		0,
		0
	]
];
var NetworkConfiguration$ = [
	3,
	n0,
	_NC,
	0,
	[_aCw],
	[() => AwsVpcConfiguration$]
];
var NetworkInterface$ = [
	3,
	n0,
	_NI,
	0,
	[
		_aI,
		_pIA,
		_iAp
	],
	[
		0,
		0,
		0
	]
];
var NvidiaMpsAllocation$ = [
	3,
	n0,
	_NMA,
	0,
	[_me, _mCP],
	[1, 1],
	1
];
var PlacementConstraint$ = [
	3,
	n0,
	_PC,
	0,
	[_t, _ex],
	[0, 0]
];
var PlacementStrategy$ = [
	3,
	n0,
	_PS,
	0,
	[_t, _fie],
	[0, 0]
];
var PortMapping$ = [
	3,
	n0,
	_PM,
	0,
	[
		_cPon,
		_hPos,
		_pr,
		_n,
		_aP,
		_cPR
	],
	[
		1,
		1,
		0,
		0,
		0,
		0
	]
];
var ProtectedTask$ = [
	3,
	n0,
	_PT,
	0,
	[
		_tA,
		_pE,
		_eD
	],
	[
		0,
		2,
		4
	]
];
var ProxyConfiguration$ = [
	3,
	n0,
	_PCr,
	0,
	[
		_cNo,
		_t,
		_pro
	],
	[
		0,
		0,
		() => ProxyConfigurationProperties
	],
	1
];
var RegisterTaskDefinitionRequest$ = [
	3,
	n0,
	_RTDR,
	0,
	[
		_f,
		_cD,
		_tRA,
		_eRA,
		_nM,
		_vo,
		_pCl,
		_rCe,
		_cp,
		_me,
		_ta,
		_pMi,
		_iM,
		_pCr,
		_iAn,
		_eSp,
		_rPu,
		_eFI
	],
	[
		0,
		[() => ContainerDefinitions, 0],
		0,
		0,
		0,
		() => VolumeList,
		() => TaskDefinitionPlacementConstraints,
		64,
		0,
		0,
		() => Tags,
		0,
		0,
		() => ProxyConfiguration$,
		() => InferenceAccelerators,
		() => EphemeralStorage$,
		() => RuntimePlatform$,
		2
	],
	2
];
var RegisterTaskDefinitionResponse$ = [
	3,
	n0,
	_RTDRe,
	0,
	[_tD, _ta],
	[[() => TaskDefinition$, 0], () => Tags]
];
var RepositoryCredentials$ = [
	3,
	n0,
	_RC,
	8,
	[_cPr],
	[0],
	1
];
var ResolvedConfiguration$ = [
	3,
	n0,
	_RCe,
	0,
	[_lB, _vLC],
	[() => ServiceRevisionLoadBalancers, () => ServiceRevisionVpcLatticeConfigurations]
];
var Resource$ = [
	3,
	n0,
	_R,
	0,
	[
		_n,
		_t,
		_dV,
		_lV,
		_iV,
		_sSV
	],
	[
		0,
		0,
		1,
		1,
		1,
		64
	]
];
var ResourceRequirement$ = [
	3,
	n0,
	_RR,
	0,
	[
		_t,
		_v,
		_sSh
	],
	[
		0,
		0,
		() => SharingStrategy$
	],
	1
];
var Rollback$ = [
	3,
	n0,
	_Ro,
	0,
	[
		_r,
		_sA,
		_sRAe
	],
	[
		0,
		4,
		0
	]
];
var RuntimePlatform$ = [
	3,
	n0,
	_RP,
	0,
	[_cAp, _oSF],
	[0, 0]
];
var RuntimePlatformOverride$ = [
	3,
	n0,
	_RPO,
	0,
	[_cAp],
	[0]
];
var S3FilesVolumeConfiguration$ = [
	3,
	n0,
	_SFVC,
	0,
	[
		_fSA,
		_rD,
		_tEP,
		_aPA
	],
	[
		0,
		0,
		1,
		0
	],
	1
];
var Scale$ = [
	3,
	n0,
	_S,
	0,
	[_v, _un],
	[1, 0]
];
var Secret$ = [
	3,
	n0,
	_Se,
	0,
	[_n, _vFa],
	[0, 0],
	2
];
var Service$ = [
	3,
	n0,
	_Ser,
	0,
	[
		_sAe,
		_sN,
		_cA,
		_lB,
		_sRe,
		_st,
		_dCe,
		_rCu,
		_pCe,
		_lT,
		_cPS,
		_pV,
		_pF,
		_tD,
		_dC,
		_tSa,
		_dep,
		_rA,
		_ev,
		_cAr,
		_cSD,
		_cSR,
		_pCl,
		_pS,
		_nC,
		_hCGPS,
		_sS,
		_dCep,
		_ta,
		_cBr,
		_eECSMT,
		_pTr,
		_eEC,
		_aZR,
		_rMT
	],
	[
		0,
		0,
		0,
		() => LoadBalancers,
		() => ServiceRegistries,
		0,
		1,
		1,
		1,
		0,
		() => CapacityProviderStrategy,
		0,
		0,
		0,
		() => DeploymentConfiguration$,
		() => TaskSets,
		() => Deployments,
		0,
		() => ServiceEvents,
		4,
		0,
		() => ServiceCurrentRevisionSummaryList,
		() => PlacementConstraints,
		() => PlacementStrategies,
		() => NetworkConfiguration$,
		1,
		0,
		() => DeploymentController$,
		() => Tags,
		0,
		2,
		0,
		2,
		0,
		0
	]
];
var ServiceConnectAccessLogConfiguration$ = [
	3,
	n0,
	_SCALC,
	0,
	[_for, _iQP],
	[0, 0],
	1
];
var ServiceConnectClientAlias$ = [
	3,
	n0,
	_SCCA,
	0,
	[
		_po,
		_dNn,
		_tTR
	],
	[
		1,
		0,
		() => ServiceConnectTestTrafficRules$
	],
	1
];
var ServiceConnectConfiguration$ = [
	3,
	n0,
	_SCC,
	0,
	[
		_ena,
		_na,
		_serv,
		_lC,
		_aLCc,
		_cCon
	],
	[
		2,
		0,
		() => ServiceConnectServiceList,
		() => LogConfiguration$,
		() => ServiceConnectAccessLogConfiguration$,
		() => ServiceConnectContainerConfigurations
	],
	1
];
var ServiceConnectService$ = [
	3,
	n0,
	_SCS,
	0,
	[
		_pN,
		_dNi,
		_cAli,
		_iPO,
		_ti,
		_tl
	],
	[
		0,
		0,
		() => ServiceConnectClientAliasList,
		1,
		() => TimeoutConfiguration$,
		() => ServiceConnectTlsConfiguration$
	],
	1
];
var ServiceConnectServiceResource$ = [
	3,
	n0,
	_SCSR,
	0,
	[_dNi, _dAi],
	[0, 0]
];
var ServiceConnectTestTrafficHeaderMatchRules$ = [
	3,
	n0,
	_SCTTHMR,
	0,
	[_exa],
	[0],
	1
];
var ServiceConnectTestTrafficHeaderRules$ = [
	3,
	n0,
	_SCTTHR,
	0,
	[_n, _v],
	[0, () => ServiceConnectTestTrafficHeaderMatchRules$],
	1
];
var ServiceConnectTestTrafficRules$ = [
	3,
	n0,
	_SCTTR,
	0,
	[_he],
	[() => ServiceConnectTestTrafficHeaderRules$],
	1
];
var ServiceConnectTlsCertificateAuthority$ = [
	3,
	n0,
	_SCTCA,
	0,
	[_aPAA],
	[0]
];
var ServiceConnectTlsConfiguration$ = [
	3,
	n0,
	_SCTC,
	0,
	[
		_iCA,
		_kK,
		_rA
	],
	[
		() => ServiceConnectTlsCertificateAuthority$,
		0,
		0
	],
	1
];
var ServiceCurrentRevisionSummary$ = [
	3,
	n0,
	_SCRS,
	0,
	[
		_ar,
		_rTCe,
		_rTCu,
		_pTCe
	],
	[
		0,
		1,
		1,
		1
	]
];
var ServiceDeployment$ = [
	3,
	n0,
	_SD,
	0,
	[
		_sDA,
		_sAe,
		_cA,
		_cAr,
		_sA,
		_fA,
		_sAt,
		_uA,
		_sSR,
		_tSR,
		_st,
		_sR,
		_lSif,
		_lHD,
		_dC,
		_rol,
		_dCB,
		_al
	],
	[
		0,
		0,
		0,
		4,
		4,
		4,
		4,
		4,
		() => ServiceRevisionsSummaryList,
		() => ServiceRevisionSummary$,
		0,
		0,
		0,
		() => DeploymentLifecycleHookDetailList,
		() => DeploymentConfiguration$,
		() => Rollback$,
		() => ServiceDeploymentCircuitBreaker$,
		() => ServiceDeploymentAlarms$
	]
];
var ServiceDeploymentAlarms$ = [
	3,
	n0,
	_SDA,
	0,
	[
		_st,
		_aN,
		_tAN
	],
	[
		0,
		64,
		64
	]
];
var ServiceDeploymentBrief$ = [
	3,
	n0,
	_SDB,
	0,
	[
		_sDA,
		_sAe,
		_cA,
		_sA,
		_cAr,
		_fA,
		_tSRA,
		_st,
		_sR
	],
	[
		0,
		0,
		0,
		4,
		4,
		4,
		0,
		0,
		0
	]
];
var ServiceDeploymentCircuitBreaker$ = [
	3,
	n0,
	_SDCB,
	0,
	[
		_st,
		_fCa,
		_th
	],
	[
		0,
		1,
		1
	]
];
var ServiceEvent$ = [
	3,
	n0,
	_SEe,
	0,
	[
		_i,
		_cAr,
		_m
	],
	[
		0,
		4,
		0
	]
];
var ServiceManagedEBSVolumeConfiguration$ = [
	3,
	n0,
	_SMEBSVC,
	0,
	[
		_rA,
		_enc,
		_kKI,
		_vT,
		_sIGB,
		_sIn,
		_vIR,
		_io,
		_thr,
		_tSag,
		_fTi
	],
	[
		0,
		2,
		0,
		0,
		1,
		0,
		1,
		1,
		1,
		() => EBSTagSpecifications,
		0
	],
	1
];
var ServiceRegistry$ = [
	3,
	n0,
	_SR,
	0,
	[
		_rAeg,
		_po,
		_cNo,
		_cPon
	],
	[
		0,
		1,
		0,
		1
	]
];
var ServiceRevision$ = [
	3,
	n0,
	_SRe,
	0,
	[
		_sRAe,
		_sAe,
		_cA,
		_tD,
		_cPS,
		_lT,
		_pV,
		_pF,
		_lB,
		_sRe,
		_nC,
		_cI,
		_gDE,
		_sCC,
		_vCo,
		_fES,
		_cAr,
		_vLC,
		_rCes,
		_eMR,
		_ov,
		_gC,
		_mo
	],
	[
		0,
		0,
		0,
		0,
		() => CapacityProviderStrategy,
		0,
		0,
		0,
		() => LoadBalancers,
		() => ServiceRegistries,
		() => NetworkConfiguration$,
		() => ContainerImages,
		2,
		() => ServiceConnectConfiguration$,
		() => ServiceVolumeConfigurations,
		() => DeploymentEphemeralStorage$,
		4,
		() => VpcLatticeConfigurations,
		() => ResolvedConfiguration$,
		() => ECSManagedResources$,
		() => ServiceRevisionOverrides$,
		() => GatewayConnectorList,
		() => MonitoringConfiguration$
	]
];
var ServiceRevisionLoadBalancer$ = [
	3,
	n0,
	_SRLB,
	0,
	[_tGA, _pLR],
	[0, 0]
];
var ServiceRevisionOverrides$ = [
	3,
	n0,
	_SRO,
	0,
	[_rPu],
	[() => RuntimePlatformOverride$]
];
var ServiceRevisionSummary$ = [
	3,
	n0,
	_SRS,
	0,
	[
		_ar,
		_rTCe,
		_rTCu,
		_pTCe,
		_rTTW,
		_rPTW
	],
	[
		0,
		1,
		1,
		1,
		1,
		1
	]
];
var ServiceRevisionVpcLatticeConfiguration$ = [
	3,
	n0,
	_SRVLC,
	0,
	[_tGA, _pLR],
	[0, 0]
];
var ServiceVolumeConfiguration$ = [
	3,
	n0,
	_SVC,
	0,
	[_n, _mEBSV],
	[0, () => ServiceManagedEBSVolumeConfiguration$],
	1
];
var StopServiceDeploymentRequest$ = [
	3,
	n0,
	_SSDR,
	0,
	[_sDA, _sTto],
	[0, 0],
	1
];
var StopServiceDeploymentResponse$ = [
	3,
	n0,
	_SSDRt,
	0,
	[_sDA],
	[0]
];
var StopTaskRequest$ = [
	3,
	n0,
	_STRto,
	0,
	[
		_task,
		_cl,
		_r
	],
	[
		0,
		0,
		0
	],
	1
];
var StopTaskResponse$ = [
	3,
	n0,
	_STRtop,
	0,
	[_task],
	[[() => Task$, 0]]
];
var SystemControl$ = [
	3,
	n0,
	_SC,
	0,
	[_na, _v],
	[0, 0]
];
var Tag$ = [
	3,
	n0,
	_T,
	0,
	[_k, _v],
	[0, 0]
];
var TagResourceRequest$ = [
	3,
	n0,
	_TRR,
	0,
	[_rAes, _ta],
	[0, () => Tags],
	2
];
var TagResourceResponse$ = [
	3,
	n0,
	_TRRa,
	0,
	[],
	[]
];
var Task$ = [
	3,
	n0,
	_Ta,
	0,
	[
		_a,
		_at,
		_aZ,
		_cPN,
		_cA,
		_conn,
		_cAon,
		_cIA,
		_conta,
		_cp,
		_cAr,
		_dSe,
		_eEC,
		_eSA,
		_gr,
		_hS,
		_iAn,
		_lS,
		_lT,
		_me,
		_ov,
		_pV,
		_pF,
		_pSA,
		_pSAu,
		_sA,
		_sB,
		_sCtop,
		_sAt,
		_sRt,
		_sAto,
		_ta,
		_tA,
		_tDA,
		_ve,
		_eSp,
		_fES
	],
	[
		() => Attachments,
		() => Attributes,
		0,
		0,
		0,
		0,
		4,
		0,
		() => Containers,
		0,
		4,
		0,
		2,
		4,
		0,
		0,
		() => InferenceAccelerators,
		0,
		0,
		0,
		[() => TaskOverride$, 0],
		0,
		0,
		4,
		4,
		4,
		0,
		0,
		4,
		0,
		4,
		() => Tags,
		0,
		0,
		1,
		() => EphemeralStorage$,
		() => TaskEphemeralStorage$
	]
];
var TaskDefinition$ = [
	3,
	n0,
	_TD,
	0,
	[
		_tDA,
		_cD,
		_f,
		_tRA,
		_eRA,
		_nM,
		_re,
		_vo,
		_st,
		_rAeq,
		_pCl,
		_comp,
		_rPu,
		_rCe,
		_cp,
		_me,
		_iAn,
		_pMi,
		_iM,
		_pCr,
		_rAe,
		_dAer,
		_dRAe,
		_rB,
		_eSp,
		_eFI
	],
	[
		0,
		[() => ContainerDefinitions, 0],
		0,
		0,
		0,
		0,
		1,
		() => VolumeList,
		0,
		() => RequiresAttributes,
		() => TaskDefinitionPlacementConstraints,
		64,
		() => RuntimePlatform$,
		64,
		0,
		0,
		() => InferenceAccelerators,
		0,
		0,
		() => ProxyConfiguration$,
		4,
		4,
		4,
		0,
		() => EphemeralStorage$,
		2
	]
];
var TaskDefinitionPlacementConstraint$ = [
	3,
	n0,
	_TDPC,
	0,
	[_t, _ex],
	[0, 0]
];
var TaskEphemeralStorage$ = [
	3,
	n0,
	_TES,
	0,
	[_sIGB, _kKI],
	[1, 0]
];
var TaskOverride$ = [
	3,
	n0,
	_TO,
	0,
	[
		_cO,
		_cp,
		_iAO,
		_eRA,
		_me,
		_tRA,
		_eSp
	],
	[
		[() => ContainerOverrides, 0],
		0,
		() => InferenceAcceleratorOverrides,
		0,
		0,
		0,
		() => EphemeralStorage$
	]
];
var TaskSet$ = [
	3,
	n0,
	_TS,
	0,
	[
		_i,
		_tSA,
		_sAe,
		_cA,
		_sB,
		_eI,
		_st,
		_tD,
		_cDC,
		_pCe,
		_rCu,
		_cAr,
		_uA,
		_lT,
		_cPS,
		_pV,
		_pF,
		_nC,
		_lB,
		_sRe,
		_sc,
		_sSt,
		_sSA,
		_ta,
		_fES
	],
	[
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		4,
		4,
		0,
		() => CapacityProviderStrategy,
		0,
		0,
		() => NetworkConfiguration$,
		() => LoadBalancers,
		() => ServiceRegistries,
		() => Scale$,
		0,
		4,
		() => Tags,
		() => DeploymentEphemeralStorage$
	]
];
var ThresholdConfiguration$ = [
	3,
	n0,
	_TC,
	0,
	[_t, _v],
	[0, 1],
	2
];
var TimeoutConfiguration$ = [
	3,
	n0,
	_TCi,
	0,
	[_iTS, _pRTS],
	[1, 1]
];
var Tmpfs$ = [
	3,
	n0,
	_Tm,
	0,
	[
		_cPo,
		_si,
		_mO
	],
	[
		0,
		1,
		64
	],
	2
];
var Ulimit$ = [
	3,
	n0,
	_U,
	0,
	[
		_n,
		_sL,
		_hL
	],
	[
		0,
		1,
		1
	],
	3
];
var UpdateServiceRequest$ = [
	3,
	n0,
	_USR,
	0,
	[
		_ser,
		_cl,
		_dCe,
		_tD,
		_cPS,
		_dC,
		_aZR,
		_nC,
		_pCl,
		_pS,
		_pV,
		_fND,
		_hCGPS,
		_dCep,
		_eEC,
		_eECSMT,
		_lB,
		_pTr,
		_sRe,
		_sCC,
		_vCo,
		_vLC,
		_gC,
		_mo
	],
	[
		0,
		0,
		1,
		0,
		() => CapacityProviderStrategy,
		() => DeploymentConfiguration$,
		0,
		() => NetworkConfiguration$,
		() => PlacementConstraints,
		() => PlacementStrategies,
		0,
		2,
		1,
		() => DeploymentController$,
		2,
		2,
		() => LoadBalancers,
		0,
		() => ServiceRegistries,
		() => ServiceConnectConfiguration$,
		() => ServiceVolumeConfigurations,
		() => VpcLatticeConfigurations,
		() => GatewayConnectorList,
		() => MonitoringConfiguration$
	],
	1
];
var UpdateServiceResponse$ = [
	3,
	n0,
	_USRp,
	0,
	[_ser],
	[() => Service$]
];
var VersionInfo$ = [
	3,
	n0,
	_VI,
	0,
	[
		_aVg,
		_aH,
		_dVo
	],
	[
		0,
		0,
		0
	]
];
var Volume$ = [
	3,
	n0,
	_V,
	0,
	[
		_n,
		_ho,
		_dVC,
		_eVC,
		_sVC,
		_fWFSVC,
		_cAL
	],
	[
		0,
		() => HostVolumeProperties$,
		() => DockerVolumeConfiguration$,
		() => EFSVolumeConfiguration$,
		() => S3FilesVolumeConfiguration$,
		() => FSxWindowsFileServerVolumeConfiguration$,
		2
	]
];
var VolumeFrom$ = [
	3,
	n0,
	_VF,
	0,
	[_sCo, _rO],
	[0, 2]
];
var VpcLatticeAdvancedConfiguration$ = [
	3,
	n0,
	_VLAC,
	0,
	[
		_aTGA,
		_pLR,
		_tLR
	],
	[
		0,
		0,
		0
	]
];
var VpcLatticeConfiguration$ = [
	3,
	n0,
	_VLC,
	0,
	[
		_rA,
		_tGA,
		_pN,
		_aCd
	],
	[
		0,
		0,
		0,
		() => VpcLatticeAdvancedConfiguration$
	],
	3
];
var AttachmentDetails = [
	1,
	n0,
	_AD,
	0,
	() => KeyValuePair$
];
var Attachments = [
	1,
	n0,
	_Att,
	0,
	() => Attachment$
];
var Attributes = [
	1,
	n0,
	_Attr,
	0,
	() => Attribute$
];
var CapacityProviderStrategy = [
	1,
	n0,
	_CPS,
	0,
	() => CapacityProviderStrategyItem$
];
var ContainerDefinitions = [
	1,
	n0,
	_CDon,
	0,
	[() => ContainerDefinition$, 0]
];
var ContainerDependencies = [
	1,
	n0,
	_CDont,
	0,
	() => ContainerDependency$
];
var ContainerImages = [
	1,
	n0,
	_CIon,
	0,
	() => ContainerImage$
];
var ContainerInstances = [
	1,
	n0,
	_CIont,
	0,
	() => ContainerInstance$
];
var ContainerOverrides = [
	1,
	n0,
	_COo,
	0,
	[() => ContainerOverride$, 0]
];
var Containers = [
	1,
	n0,
	_Con,
	0,
	() => Container$
];
var DeploymentLifecycleHookDetailList = [
	1,
	n0,
	_DLHDL,
	0,
	() => DeploymentLifecycleHookDetail$
];
var DeploymentLifecycleHookList = [
	1,
	n0,
	_DLHL,
	0,
	() => DeploymentLifecycleHook$
];
var Deployments = [
	1,
	n0,
	_Dep,
	0,
	() => Deployment$
];
var DevicesList = [
	1,
	n0,
	_DL,
	0,
	() => Device$
];
var EBSTagSpecifications = [
	1,
	n0,
	_EBSTSa,
	0,
	() => EBSTagSpecification$
];
var EnvironmentFiles = [
	1,
	n0,
	_EFn,
	0,
	() => EnvironmentFile$
];
var EnvironmentVariables = [
	1,
	n0,
	_EV,
	8,
	() => KeyValuePair$
];
var Failures = [
	1,
	n0,
	_Fa,
	0,
	() => Failure$
];
var GatewayConnectionAlbResourcesList = [
	1,
	n0,
	_GCARL,
	0,
	() => GatewayConnectionAlbResources$
];
var GatewayConnectionList = [
	1,
	n0,
	_GCL,
	0,
	() => GatewayConnection$
];
var GatewayConnectorList = [
	1,
	n0,
	_GCLa,
	0,
	() => GatewayConnector$
];
var GpuDevices = [
	1,
	n0,
	_GDp,
	0,
	() => GpuDevice$
];
var HostEntryList = [
	1,
	n0,
	_HEL,
	0,
	() => HostEntry$
];
var InferenceAcceleratorOverrides = [
	1,
	n0,
	_IAOn,
	0,
	() => InferenceAcceleratorOverride$
];
var InferenceAccelerators = [
	1,
	n0,
	_IAn,
	0,
	() => InferenceAccelerator$
];
var InstanceHealthCheckResultList = [
	1,
	n0,
	_IHCRL,
	0,
	() => InstanceHealthCheckResult$
];
var LoadBalancers = [
	1,
	n0,
	_LBo,
	0,
	() => LoadBalancer$
];
var ManagedAgents = [
	1,
	n0,
	_MAa,
	0,
	() => ManagedAgent$
];
var ManagedApplicationAutoScalingPolicies = [
	1,
	n0,
	_MAASPa,
	0,
	() => ManagedApplicationAutoScalingPolicy$
];
var ManagedIngressPaths = [
	1,
	n0,
	_MIPan,
	0,
	() => ManagedIngressPath$
];
var ManagedLogGroups = [
	1,
	n0,
	_MLGa,
	0,
	() => ManagedLogGroup$
];
var ManagedMetricAlarms = [
	1,
	n0,
	_MMAa,
	0,
	() => ManagedMetricAlarm$
];
var ManagedSecurityGroups = [
	1,
	n0,
	_MSGa,
	0,
	() => ManagedSecurityGroup$
];
var ManagedTargetGroups = [
	1,
	n0,
	_MTGa,
	0,
	() => ManagedTargetGroup$
];
var MetricConfigurationList = [
	1,
	n0,
	_MCL,
	0,
	() => MetricConfiguration$
];
var MountPointList = [
	1,
	n0,
	_MPL,
	0,
	() => MountPoint$
];
var NetworkBindings = [
	1,
	n0,
	_NBe,
	0,
	() => NetworkBinding$
];
var NetworkInterfaces = [
	1,
	n0,
	_NIe,
	0,
	() => NetworkInterface$
];
var PlacementConstraints = [
	1,
	n0,
	_PCl,
	0,
	() => PlacementConstraint$
];
var PlacementStrategies = [
	1,
	n0,
	_PSl,
	0,
	() => PlacementStrategy$
];
var PortMappingList = [
	1,
	n0,
	_PML,
	0,
	() => PortMapping$
];
var ProtectedTasks = [
	1,
	n0,
	_PTr,
	0,
	() => ProtectedTask$
];
var ProxyConfigurationProperties = [
	1,
	n0,
	_PCP,
	0,
	() => KeyValuePair$
];
var RequiresAttributes = [
	1,
	n0,
	_RA,
	0,
	() => Attribute$
];
var ResourceRequirements = [
	1,
	n0,
	_RRe,
	0,
	() => ResourceRequirement$
];
var Resources = [
	1,
	n0,
	_Re,
	0,
	() => Resource$
];
var SecretList = [
	1,
	n0,
	_SL,
	0,
	() => Secret$
];
var ServiceConnectClientAliasList = [
	1,
	n0,
	_SCCAL,
	0,
	() => ServiceConnectClientAlias$
];
var ServiceConnectContainerConfigurations = [
	1,
	n0,
	_SCCC,
	0,
	() => ServiceConnectContainerConfiguration$
];
var ServiceConnectServiceList = [
	1,
	n0,
	_SCSL,
	0,
	() => ServiceConnectService$
];
var ServiceConnectServiceResourceList = [
	1,
	n0,
	_SCSRL,
	0,
	() => ServiceConnectServiceResource$
];
var ServiceCurrentRevisionSummaryList = [
	1,
	n0,
	_SCRSL,
	0,
	() => ServiceCurrentRevisionSummary$
];
var ServiceDeployments = [
	1,
	n0,
	_SDe,
	0,
	() => ServiceDeployment$
];
var ServiceDeploymentsBrief = [
	1,
	n0,
	_SDBe,
	0,
	() => ServiceDeploymentBrief$
];
var ServiceEvents = [
	1,
	n0,
	_SEer,
	0,
	() => ServiceEvent$
];
var ServiceRegistries = [
	1,
	n0,
	_SRer,
	0,
	() => ServiceRegistry$
];
var ServiceRevisionLoadBalancers = [
	1,
	n0,
	_SRLBe,
	0,
	() => ServiceRevisionLoadBalancer$
];
var ServiceRevisions = [
	1,
	n0,
	_SRerv,
	0,
	() => ServiceRevision$
];
var ServiceRevisionsSummaryList = [
	1,
	n0,
	_SRSL,
	0,
	() => ServiceRevisionSummary$
];
var ServiceRevisionVpcLatticeConfigurations = [
	1,
	n0,
	_SRVLCe,
	0,
	() => ServiceRevisionVpcLatticeConfiguration$
];
var Services = [
	1,
	n0,
	_Serv,
	0,
	() => Service$
];
var ServiceVolumeConfigurations = [
	1,
	n0,
	_SVCe,
	0,
	() => ServiceVolumeConfiguration$
];
var SystemControls = [
	1,
	n0,
	_SCy,
	0,
	() => SystemControl$
];
var Tags = [
	1,
	n0,
	_Tag,
	0,
	() => Tag$
];
var TaskDefinitionPlacementConstraints = [
	1,
	n0,
	_TDPCa,
	0,
	() => TaskDefinitionPlacementConstraint$
];
var Tasks = [
	1,
	n0,
	_Tas,
	0,
	[() => Task$, 0]
];
var TaskSets = [
	1,
	n0,
	_TSa,
	0,
	() => TaskSet$
];
var TmpfsList = [
	1,
	n0,
	_TL,
	0,
	() => Tmpfs$
];
var UlimitList = [
	1,
	n0,
	_UL,
	0,
	() => Ulimit$
];
var VolumeFromList = [
	1,
	n0,
	_VFL,
	0,
	() => VolumeFrom$
];
var VolumeList = [
	1,
	n0,
	_VL,
	0,
	() => Volume$
];
var VpcLatticeConfigurations = [
	1,
	n0,
	_VLCp,
	0,
	() => VpcLatticeConfiguration$
];
var GatewayConnectionResources$ = [
	4,
	n0,
	_GCR,
	0,
	[_hSA],
	[() => GatewayConnectionAlbResourcesList]
];
var ServiceConnectContainerConfiguration$ = [
	4,
	n0,
	_SCCCe,
	0,
	[_lL],
	[0]
];
var SharingStrategy$ = [
	4,
	n0,
	_SSh,
	0,
	[_nMv],
	[() => NvidiaMpsAllocation$]
];
var ContinueServiceDeployment$ = [
	9,
	n0,
	_CSD,
	0,
	() => ContinueServiceDeploymentRequest$,
	() => ContinueServiceDeploymentResponse$
];
var DescribeContainerInstances$ = [
	9,
	n0,
	_DCIes,
	0,
	() => DescribeContainerInstancesRequest$,
	() => DescribeContainerInstancesResponse$
];
var DescribeServiceDeployments$ = [
	9,
	n0,
	_DSD,
	0,
	() => DescribeServiceDeploymentsRequest$,
	() => DescribeServiceDeploymentsResponse$
];
var DescribeServiceRevisions$ = [
	9,
	n0,
	_DSRescr,
	0,
	() => DescribeServiceRevisionsRequest$,
	() => DescribeServiceRevisionsResponse$
];
var DescribeServices$ = [
	9,
	n0,
	_DSes,
	0,
	() => DescribeServicesRequest$,
	() => DescribeServicesResponse$
];
var DescribeTaskDefinition$ = [
	9,
	n0,
	_DTDes,
	0,
	() => DescribeTaskDefinitionRequest$,
	() => DescribeTaskDefinitionResponse$
];
var DescribeTasks$ = [
	9,
	n0,
	_DT,
	0,
	() => DescribeTasksRequest$,
	() => DescribeTasksResponse$
];
var GetTaskProtection$ = [
	9,
	n0,
	_GTP,
	0,
	() => GetTaskProtectionRequest$,
	() => GetTaskProtectionResponse$
];
var ListServiceDeployments$ = [
	9,
	n0,
	_LSD,
	0,
	() => ListServiceDeploymentsRequest$,
	() => ListServiceDeploymentsResponse$
];
var ListTaskDefinitions$ = [
	9,
	n0,
	_LTD,
	0,
	() => ListTaskDefinitionsRequest$,
	() => ListTaskDefinitionsResponse$
];
var ListTasks$ = [
	9,
	n0,
	_LT,
	0,
	() => ListTasksRequest$,
	() => ListTasksResponse$
];
var RegisterTaskDefinition$ = [
	9,
	n0,
	_RTD,
	0,
	() => RegisterTaskDefinitionRequest$,
	() => RegisterTaskDefinitionResponse$
];
var StopServiceDeployment$ = [
	9,
	n0,
	_SSD,
	0,
	() => StopServiceDeploymentRequest$,
	() => StopServiceDeploymentResponse$
];
var StopTask$ = [
	9,
	n0,
	_STt,
	0,
	() => StopTaskRequest$,
	() => StopTaskResponse$
];
var TagResource$ = [
	9,
	n0,
	_TR,
	0,
	() => TagResourceRequest$,
	() => TagResourceResponse$
];
var UpdateService$ = [
	9,
	n0,
	_US,
	0,
	() => UpdateServiceRequest$,
	() => UpdateServiceResponse$
];

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commandBuilder.js
const command = (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .makeBuilder */ .k8)(commonParams, "AmazonEC2ContainerServiceV20141113", "ECSClient", _endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .getEndpointPlugin */ .rD);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeServiceDeploymentsCommand.js
var DescribeServiceDeploymentsCommand = class extends command(_ep0, _mw0, "DescribeServiceDeployments", DescribeServiceDeployments$) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeServiceRevisionsCommand.js
var DescribeServiceRevisionsCommand = class extends command(_ep0, _mw0, "DescribeServiceRevisions", DescribeServiceRevisions$) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeServicesCommand.js
var DescribeServicesCommand = class extends command(_ep0, _mw0, "DescribeServices", DescribeServices$) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeTaskDefinitionCommand.js
var DescribeTaskDefinitionCommand = class extends command(_ep0, _mw0, "DescribeTaskDefinition", DescribeTaskDefinition$) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeTasksCommand.js
var DescribeTasksCommand = class extends command(_ep0, _mw0, "DescribeTasks", DescribeTasks$) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/GetTaskProtectionCommand.js
var GetTaskProtectionCommand = class extends command(_ep0, _mw0, "GetTaskProtection", GetTaskProtection$) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/ListServiceDeploymentsCommand.js
var ListServiceDeploymentsCommand = class extends command(_ep0, _mw0, "ListServiceDeployments", ListServiceDeployments$) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/ListTaskDefinitionsCommand.js
var ListTaskDefinitionsCommand = class extends command(_ep0, _mw0, "ListTaskDefinitions", ListTaskDefinitions$) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/ListTasksCommand.js
var ListTasksCommand = class extends command(_ep0, _mw0, "ListTasks", ListTasks$) {};

// packages/ecs/src/names.js
/**
* The region, cluster and service of a target.
* @throws Failure('input') where the target was not made for ECS.
*/
function locate(target) {
	const { region, cluster, service } = target.locator;
	if (target.platform !== "ecs" || region === void 0 || cluster === void 0 || service === void 0) throw new _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR("input", {
		input: "target",
		message: `Target "${target.name}" does not say where it runs on ECS.`,
		remedy: "Give it \"region\", \"cluster\" and \"service\"."
	});
	return {
		region,
		cluster,
		service
	};
}
/** The last part of an ARN: `family:revision` of a task definition, the id of a task, deployment or revision. */
function shortName(arn) {
	return arn.slice(arn.lastIndexOf("/") + 1);
}
/** `family` of `family:revision`. */
function familyOf(taskDefinition) {
	return taskDefinition.slice(0, taskDefinition.lastIndexOf(":"));
}
/** The ARN of a service deployment from the ARN of its service and its id. */
function deploymentArn(serviceArn, id) {
	return `${serviceArn.replace(":service/", ":service-deployment/")}/${id}`;
}
/** The ARN of a service revision from the ARN of its service and its id. */
function revisionArn(serviceArn, id) {
	return `${serviceArn.replace(":service/", ":service-revision/")}/${id}`;
}
/** The ARN of a task definition from the ARN of any service of the same account and region. */
function taskDefinitionArn(serviceArn, name) {
	return `${serviceArn.slice(0, serviceArn.indexOf(":service/"))}:task-definition/${name}`;
}

// packages/ecs/src/refusal.js
/** Reads name, message and status of whatever a client threw. Total. */
function readRefusal(thrown) {
	if (typeof thrown !== "object" || thrown === null) return {
		name: "",
		message: String(thrown),
		status: null
	};
	const metadata = "$metadata" in thrown ? thrown.$metadata : void 0;
	const status = typeof metadata === "object" && metadata !== null && "httpStatusCode" in metadata ? metadata.httpStatusCode : void 0;
	return {
		name: "name" in thrown && typeof thrown.name === "string" ? thrown.name : "",
		message: (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(thrown),
		status: typeof status === "number" ? status : null
	};
}
const ACCESS = /^(AccessDenied|AccessDeniedException|UnauthorizedException|UnauthorizedOperation)$/;
const CREDENTIALS = /^(UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException|SignatureDoesNotMatch|ExpiredToken|ExpiredTokenException|CredentialsProviderError|IncompleteSignature\w*)$/;
const THROTTLING = /^(Throttling\w*|TooManyRequests\w*|RequestLimitExceeded|LimitExceededException|RequestThrottled\w*)$/;
function isThrottled(refusal) {
	return THROTTLING.test(refusal.name) || refusal.status === 429;
}
function isAccessDenied(refusal) {
	return ACCESS.test(refusal.name);
}
/** Whether the platform answered that it did not do it. Anything else may have been done: look. */
function isAnswered(refusal) {
	return refusal.status !== null && refusal.status >= 400 && refusal.status < 500 && refusal.name !== "TimeoutError";
}
/**
* The sentence for an error of a call. `doing` fits "\u2026 was refused: "; `permission` is the IAM action that the call
* needs, used where the answer does not name it. A `Failure` passes through.
*/
function explain(thrown, doing, permission) {
	if (thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) return thrown;
	const refusal = readRefusal(thrown);
	const failure = (kind, message, remedy) => new _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(kind, {
		message,
		remedy,
		cause: thrown
	});
	if (isAccessDenied(refusal)) {
		const action = /perform:? ([\w-]+:\w+)/.exec(refusal.message)?.[1] ?? permission;
		const who = /User: (\S+)/.exec(refusal.message)?.[1];
		const resource = /on resource: (\S+)/.exec(refusal.message)?.[1];
		return failure("access", `${doing} needs the permission ${action}, which ${who ?? "the credentials"} does not have${resource === void 0 ? "" : ` on ${resource}`}.`, `Allow ${action} in the policy of that role; the README of the action lists all it needs with a reason each.`);
	}
	if (CREDENTIALS.test(refusal.name)) return failure("access", `${doing} was refused, because the credentials are not accepted: ${refusal.message}`, "Check \"role-to-assume\" and the AWS credentials of the environment, and that the clock of this machine is right.");
	if (refusal.status === null) return failure("platform", `${doing} got no answer: ${refusal.message}`, "Check region, network and proxy of this machine; nothing is known about the target from this call.");
	return failure("platform", `${doing} was refused: ${refusal.name}: ${refusal.message}`, isThrottled(refusal) ? "AWS limits the rate of calls in this account; run it again, or give it more time." : "See the message of AWS above.");
}



/***/ }),

/***/ 1802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ setCredentialFeature)
/* harmony export */ });
// ../../node_modules/@aws-sdk/core/dist-es/submodules/client/setCredentialFeature.js
function setCredentialFeature(credentials, feature, value) {
	if (!credentials.$source) credentials.$source = {};
	credentials.$source[feature] = value;
	return credentials;
}



/***/ }),

/***/ 6697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ecsModule: () => (/* binding */ ecsModule)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9849);
/* harmony import */ var _Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2900);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6585);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6499);
/* harmony import */ var _getDefaultSocketTimeout_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(240);
/* harmony import */ var _defaultProvider_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(595);
/* harmony import */ var _configLoader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5458);
/* harmony import */ var _node_http_handler_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2653);
/* harmony import */ var _AwsJson1_1Protocol_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3153);
/* harmony import */ var _toUtf8_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6545);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1758);
/* harmony import */ var _native_zlib_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6673);













// ../../node_modules/@aws-sdk/client-ecs/dist-es/auth/httpAuthSchemeProvider.js
const defaultECSHttpAuthSchemeParametersProvider = async (config, context, input) => {
	return {
		operation: (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .getSmithyContext */ .ug)(context).operation,
		region: await (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeProvider */ .te)(config.region)() || (() => {
			throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
		})()
	};
};
function createAwsAuthSigv4HttpAuthOption(authParameters) {
	return {
		schemeId: "aws.auth#sigv4",
		signingProperties: {
			name: "ecs",
			region: authParameters.region
		},
		propertiesExtractor: (config, context) => ({ signingProperties: {
			config,
			context
		} })
	};
}
const defaultECSHttpAuthSchemeProvider = (authParameters) => {
	const options = [];
	switch (authParameters.operation) {
		default: options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
	}
	return options;
};
const resolveHttpAuthSchemeConfig = (config) => {
	const config_0 = (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveAwsSdkSigV4Config */ .ho)(config);
	return Object.assign(config_0, { authSchemePreference: (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeProvider */ .te)(config.authSchemePreference ?? []) });
};

// ../../node_modules/@aws-sdk/client-ecs/package.json
var version = "3.1164.0";

// ../../node_modules/@aws-sdk/client-ecs/dist-es/endpoint/bdd.js
const k = "ref";
const a = -1;
const b = true;
const c = "isSet";
const d = "PartitionResult";
const e = "booleanEquals";
const f = "getAttr";
const g = { [k]: "Endpoint" };
const h = { [k]: d };
const i = {};
const j = [{ [k]: "Region" }];
const _data = {
	conditions: [
		[c, [g]],
		[c, j],
		[
			"aws.partition",
			j,
			d
		],
		[e, [{ [k]: "UseFIPS" }, b]],
		[e, [{ [k]: "UseDualStack" }, b]],
		[e, [{
			fn: f,
			argv: [h, "supportsDualStack"]
		}, b]],
		[e, [{
			fn: f,
			argv: [h, "supportsFIPS"]
		}, b]]
	],
	results: [
		[a],
		[a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
		[a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
		[g, i],
		["https://ecs-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
		["https://ecs-fips.{Region}.{PartitionResult#dnsSuffix}", i],
		[a, "FIPS is enabled but this partition does not support FIPS"],
		["https://ecs.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[a, "DualStack is enabled but this partition does not support DualStack"],
		["https://ecs.{Region}.{PartitionResult#dnsSuffix}", i],
		[a, "Invalid Configuration: Missing Region"]
	]
};
const root = 2;
const nodes = new Int32Array([
	-1,
	1,
	-1,
	0,
	12,
	3,
	1,
	4,
	100000011,
	2,
	5,
	100000011,
	3,
	8,
	6,
	4,
	7,
	100000010,
	5,
	100000008,
	100000009,
	4,
	10,
	9,
	6,
	100000006,
	100000007,
	5,
	11,
	100000005,
	6,
	100000004,
	100000005,
	3,
	100000001,
	13,
	4,
	100000002,
	100000003
]);
const bdd = _Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .BinaryDecisionDiagram */ .d5.from(nodes, root, _data.conditions, _data.results);

// ../../node_modules/@aws-sdk/client-ecs/dist-es/endpoint/endpointResolver.js
const cache = new _Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .EndpointCache */ .kS({
	size: 50,
	params: [
		"Endpoint",
		"Region",
		"UseDualStack",
		"UseFIPS"
	]
});
const defaultEndpointResolver = (endpointParams, context = {}) => {
	return cache.get(endpointParams, () => (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .decideEndpoint */ .cH)(bdd, {
		endpointParams,
		logger: context.logger
	}));
};
_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .customEndpointFunctions */ .mw.aws = _Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .awsEndpointFunctions */ .UF;

// ../../node_modules/@aws-sdk/client-ecs/dist-es/runtimeConfig.shared.js
const getRuntimeConfig$1 = (config) => {
	return {
		apiVersion: "2014-11-13",
		base64Decoder: config?.base64Decoder ?? _Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .Ey,
		base64Encoder: config?.base64Encoder ?? _Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .toBase64 */ .nk,
		disableHostPrefix: config?.disableHostPrefix ?? false,
		endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
		extensions: config?.extensions ?? [],
		httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultECSHttpAuthSchemeProvider,
		httpAuthSchemes: config?.httpAuthSchemes ?? [{
			schemeId: "aws.auth#sigv4",
			identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
			signer: new _Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .AwsSdkSigV4Signer */ .f2()
		}],
		logger: config?.logger ?? new _Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .NoOpLogger */ .N4(),
		protocol: config?.protocol ?? _AwsJson1_1Protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .AwsJson1_1Protocol */ .T,
		protocolSettings: config?.protocolSettings ?? {
			defaultNamespace: "com.amazonaws.ecs",
			errorTypeRegistries: _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .errorTypeRegistries */ .q1,
			xmlNamespace: "http://ecs.amazonaws.com/doc/2014-11-13/",
			version: "2014-11-13",
			serviceTarget: "AmazonEC2ContainerServiceV20141113"
		},
		serviceId: config?.serviceId ?? "ECS",
		sha256: config?.sha256 ?? _Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .Sha256Node */ .Tu,
		urlParser: config?.urlParser ?? _configLoader_js__WEBPACK_IMPORTED_MODULE_4__/* .parseUrl */ .Dl,
		utf8Decoder: config?.utf8Decoder ?? _toUtf8_js__WEBPACK_IMPORTED_MODULE_5__/* .fromUtf8 */ .a,
		utf8Encoder: config?.utf8Encoder ?? _toUtf8_js__WEBPACK_IMPORTED_MODULE_5__/* .toUtf8 */ .P
	};
};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/runtimeConfig.js
const getRuntimeConfig = (config) => {
	(0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .emitWarningIfUnsupportedVersion */ .I9)(process.version);
	const defaultsMode = (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveDefaultsModeConfig */ .IZ)(config);
	const defaultConfigProvider = () => defaultsMode().then(_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .loadConfigsForDefaultMode */ .lT);
	const clientSharedValues = getRuntimeConfig$1(config);
	(0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .emitWarningIfUnsupportedVersion$1 */ .VX)(process.version);
	const loaderConfig = {
		profile: config?.profile,
		logger: clientSharedValues.logger
	};
	return {
		...clientSharedValues,
		...config,
		runtime: "node",
		defaultsMode,
		authSchemePreference: config?.authSchemePreference ?? (0,_configLoader_js__WEBPACK_IMPORTED_MODULE_4__/* .loadConfig */ .Z9)(_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .NODE_AUTH_SCHEME_PREFERENCE_OPTIONS */ .$S, loaderConfig),
		bodyLengthChecker: config?.bodyLengthChecker ?? _Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .calculateBodyLength */ .n8,
		credentialDefaultProvider: config?.credentialDefaultProvider ?? _defaultProvider_js__WEBPACK_IMPORTED_MODULE_6__/* .defaultProvider */ .v,
		defaultSocketTimeout: (0,_getDefaultSocketTimeout_js__WEBPACK_IMPORTED_MODULE_7__/* .getDefaultSocketTimeout */ .E)(config?.requestHandler, 9e5),
		defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .createDefaultUserAgentProvider */ .pf)({
			serviceId: clientSharedValues.serviceId,
			clientVersion: version
		}),
		maxAttempts: config?.maxAttempts ?? (0,_configLoader_js__WEBPACK_IMPORTED_MODULE_4__/* .loadConfig */ .Z9)(_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .NODE_MAX_ATTEMPT_CONFIG_OPTIONS */ .qs, config),
		region: config?.region ?? (0,_configLoader_js__WEBPACK_IMPORTED_MODULE_4__/* .loadConfig */ .Z9)(_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .NODE_REGION_CONFIG_OPTIONS */ .GG, {
			..._Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .NODE_REGION_CONFIG_FILE_OPTIONS */ .zH,
			...loaderConfig
		}),
		requestHandler: _node_http_handler_js__WEBPACK_IMPORTED_MODULE_8__/* .NodeHttpHandler */ .$c.create(config?.requestHandler ?? defaultConfigProvider),
		retryMode: config?.retryMode ?? (0,_configLoader_js__WEBPACK_IMPORTED_MODULE_4__/* .loadConfig */ .Z9)({
			..._Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .NODE_RETRY_MODE_CONFIG_OPTIONS */ .kN,
			default: async () => (await defaultConfigProvider()).retryMode || _Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_RETRY_MODE */ .L0
		}, config),
		streamCollector: config?.streamCollector ?? _node_http_handler_js__WEBPACK_IMPORTED_MODULE_8__/* .streamCollector */ .kv,
		useDualstackEndpoint: config?.useDualstackEndpoint ?? (0,_configLoader_js__WEBPACK_IMPORTED_MODULE_4__/* .loadConfig */ .Z9)(_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS */ .e$, loaderConfig),
		useFipsEndpoint: config?.useFipsEndpoint ?? (0,_configLoader_js__WEBPACK_IMPORTED_MODULE_4__/* .loadConfig */ .Z9)(_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS */ .Ko, loaderConfig),
		userAgentAppId: config?.userAgentAppId ?? (0,_configLoader_js__WEBPACK_IMPORTED_MODULE_4__/* .loadConfig */ .Z9)(_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .NODE_APP_ID_CONFIG_OPTIONS */ .hV, loaderConfig)
	};
};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/auth/httpAuthExtensionConfiguration.js
const getHttpAuthExtensionConfiguration = (runtimeConfig) => {
	const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
	let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
	let _credentials = runtimeConfig.credentials;
	return {
		setHttpAuthScheme(httpAuthScheme) {
			const index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
			if (index === -1) _httpAuthSchemes.push(httpAuthScheme);
			else _httpAuthSchemes.splice(index, 1, httpAuthScheme);
		},
		httpAuthSchemes() {
			return _httpAuthSchemes;
		},
		setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
			_httpAuthSchemeProvider = httpAuthSchemeProvider;
		},
		httpAuthSchemeProvider() {
			return _httpAuthSchemeProvider;
		},
		setCredentials(credentials) {
			_credentials = credentials;
		},
		credentials() {
			return _credentials;
		}
	};
};
const resolveHttpAuthRuntimeConfig = (config) => {
	return {
		httpAuthSchemes: config.httpAuthSchemes(),
		httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
		credentials: config.credentials()
	};
};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/runtimeExtensions.js
const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
	const extensionConfiguration = Object.assign((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .getAwsRegionExtensionConfiguration */ .Rq)(runtimeConfig), (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .getDefaultExtensionConfiguration */ .xA)(runtimeConfig), (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .getHttpHandlerExtensionConfiguration */ .eS)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
	extensions.forEach((extension) => extension.configure(extensionConfiguration));
	return Object.assign(runtimeConfig, (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveAwsRegionExtensionConfiguration */ .$3)(extensionConfiguration), (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveDefaultRuntimeConfig */ .uv)(extensionConfiguration), (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveHttpHandlerRuntimeConfig */ .jt)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/ECSClient.js
var ECSClient = class extends _Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .Client */ .Kj {
	config;
	constructor(...[configuration]) {
		const _config_0 = getRuntimeConfig(configuration || {});
		super(_config_0);
		this.initConfig = _config_0;
		const _config_1 = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveClientEndpointParameters */ .vr)(_config_0);
		const _config_2 = (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveUserAgentConfig */ .Dc)(_config_1);
		const _config_3 = (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveRetryConfig */ .$z)(_config_2);
		const _config_4 = (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveRegionConfig */ .TD)(_config_3);
		const _config_5 = (0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveHostHeaderConfig */ .OV)(_config_4);
		const _config_6 = (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveEndpointConfig */ .Co)(_config_5);
		const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
		const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
		this.config = _config_8;
		this.middlewareStack.use((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .getSchemaSerdePlugin */ .wq)(this.config));
		this.middlewareStack.use((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .getUserAgentPlugin */ .sM)(this.config));
		this.middlewareStack.use((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .getRetryPlugin */ .ey)(this.config));
		this.middlewareStack.use((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .getContentLengthPlugin */ .vK)(this.config));
		this.middlewareStack.use((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .getHostHeaderPlugin */ .TC)(this.config));
		this.middlewareStack.use((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .getLoggerPlugin */ .Y7)(this.config));
		this.middlewareStack.use((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .getRecursionDetectionPlugin */ .n4)(this.config));
		this.middlewareStack.use((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .getHttpAuthSchemeEndpointRuleSetPlugin */ .wB)(this.config, {
			httpAuthSchemeParametersProvider: defaultECSHttpAuthSchemeParametersProvider,
			identityProviderConfigProvider: async (config) => new _Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .DefaultIdentityProviderConfig */ .h$({ "aws.auth#sigv4": config.credentials })
		}));
		this.middlewareStack.use((0,_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__/* .getHttpSigningPlugin */ .lW)(this.config));
	}
	destroy() {
		super.destroy();
	}
};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/ContinueServiceDeploymentCommand.js
var ContinueServiceDeploymentCommand = class extends (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .command */ .G5)(_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* ._ep0 */ .lq, _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* ._mw0 */ .yt, "ContinueServiceDeployment", _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .ContinueServiceDeployment$ */ .sJ) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeContainerInstancesCommand.js
var DescribeContainerInstancesCommand = class extends (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .command */ .G5)(_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* ._ep0 */ .lq, _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* ._mw0 */ .yt, "DescribeContainerInstances", _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .DescribeContainerInstances$ */ .H4) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/RegisterTaskDefinitionCommand.js
var RegisterTaskDefinitionCommand = class extends (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .command */ .G5)(_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* ._ep0 */ .lq, _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* ._mw0 */ .yt, "RegisterTaskDefinition", _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .RegisterTaskDefinition$ */ .k3) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/StopServiceDeploymentCommand.js
var StopServiceDeploymentCommand = class extends (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .command */ .G5)(_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* ._ep0 */ .lq, _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* ._mw0 */ .yt, "StopServiceDeployment", _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .StopServiceDeployment$ */ .F0) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/StopTaskCommand.js
var StopTaskCommand = class extends (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .command */ .G5)(_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* ._ep0 */ .lq, _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* ._mw0 */ .yt, "StopTask", _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .StopTask$ */ .kf) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/TagResourceCommand.js
var TagResourceCommand = class extends (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .command */ .G5)(_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* ._ep0 */ .lq, _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* ._mw0 */ .yt, "TagResource", _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .TagResource$ */ .Jq) {};

// ../../node_modules/@aws-sdk/client-ecs/dist-es/commands/UpdateServiceCommand.js
var UpdateServiceCommand = class extends (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .command */ .G5)(_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* ._ep0 */ .lq, _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* ._mw0 */ .yt, "UpdateService", _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .UpdateService$ */ .N2) {};

// packages/aws/src/end-with-reason.js
/** Ends a call that the deadline or a cancellation aborted with their own reason, not with the client's `AbortError`. */
function endWithReason(signal) {
	return (next) => async (args) => {
		try {
			return await next(args);
		} catch (thrown) {
			throw signal.aborted ? signal.reason : thrown;
		}
	};
}

// packages/aws/src/access.js
/** The shortest session that STS gives; the SDK asks again before it ends. */
const SESSION_SECONDS = 3600;
/**
* A credential provider that assumes `access.roleToAssume`, by web identity where a token can be had, else with the
* environment's own credentials; null where no role was named.
*/
function assumeRole(access, door, tools) {
	const { roleToAssume, webIdentityToken } = access;
	if (roleToAssume === void 0) return null;
	const request = {
		RoleArn: roleToAssume,
		RoleSessionName: (access.sessionName ?? "thea-release").replace(/[^\w+=,.@-]/g, "-").slice(0, 64),
		DurationSeconds: SESSION_SECONDS
	};
	return async () => {
		try {
			const [sts, token] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(972), __webpack_require__.e(565)]).then(__webpack_require__.bind(__webpack_require__, 5565)), webIdentityToken?.()]);
			const client = new sts.STSClient(door);
			const options = { abortSignal: tools.deadline.signal };
			const answer = token === void 0 ? await client.send(new sts.AssumeRoleCommand(request), options) : await client.send(new sts.AssumeRoleWithWebIdentityCommand({
				...request,
				WebIdentityToken: token
			}), options);
			return {
				...readCredentials(answer.Credentials, roleToAssume, tools),
				account: accountOf(answer.AssumedRoleUser?.Arn)
			};
		} catch (thrown) {
			if (thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR) throw thrown;
			throw new _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR("access", {
				input: "role-to-assume",
				message: `The role ${roleToAssume} could not be assumed: ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .bD)(thrown)}`,
				remedy: webIdentityToken === void 0 ? "Allow sts:AssumeRole for these credentials in the role's trust policy." : "Check that the role trusts this repository and environment (claim \"sub\") with audience sts.amazonaws.com, and that the job has \"permissions: id-token: write\".",
				cause: thrown
			});
		}
	};
}
function readCredentials(given, role, tools) {
	const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = given ?? {};
	if (AccessKeyId === void 0 || SecretAccessKey === void 0 || SessionToken === void 0) throw new _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR("access", {
		input: "role-to-assume",
		message: `STS answered for the role ${role} without credentials.`,
		remedy: "Check the endpoint that AWS_ENDPOINT_URL or a proxy points to."
	});
	tools.mask(SecretAccessKey);
	tools.mask(SessionToken);
	return {
		accessKeyId: AccessKeyId,
		secretAccessKey: SecretAccessKey,
		sessionToken: SessionToken,
		expiration: Expiration ?? new Date(tools.clock.now().wall + SESSION_SECONDS * 1e3)
	};
}
/** arn:partition:sts::account:assumed-role/\u2026: the fifth part (IAM, "Identifiers for IAM resources"). Pure. */
function accountOf(arn) {
	return /^arn:[^:]+:sts::(\d{12}):assumed-role\//.exec(arn ?? "")?.[1] ?? null;
}
/**
* Proves that the credentials belong to one of the allowed accounts, before anything else is called. An assumed role
* comes with its account; for other credentials STS is asked (GetCallerIdentity).
* @throws Failure('access') where they do not.
*/
async function checkAccount(access, door, session, tools) {
	const allowed = access.allowedAccountIds ?? [];
	if (allowed.length === 0) return;
	const account = (await session?.())?.account ?? await askAccount(door, session, tools);
	if (account !== void 0 && allowed.includes(account)) return;
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR("access", {
		input: "allowed-account-ids",
		message: `The credentials belong to account ${account ?? "(unknown)"}, which is none of the allowed ones (${allowed.join(", ")}).`,
		remedy: "Nothing was called there. Use the role of the right account, or add this one to \"allowed-account-ids\"."
	});
}
async function askAccount(door, session, tools) {
	const sts = await Promise.all(/* import() */[__webpack_require__.e(972), __webpack_require__.e(565)]).then(__webpack_require__.bind(__webpack_require__, 5565));
	return (await new sts.STSClient(session === null ? door : {
		...door,
		credentials: session
	}).send(new sts.GetCallerIdentityCommand({}), { abortSignal: tools.deadline.signal })).Account;
}

// packages/aws/src/session.js
/** Milliseconds before its end from which on a session is not handed out any more; the SDK asks again as early. */
const MARGIN = 3e5;
/**
* One session for all clients: whoever asks while it is being opened, or while it lasts, gets the same. Without it each
* client assumes the role for itself. A failure is not kept.
*/
function sharedSession(open, clock) {
	let session;
	let lasting;
	return () => {
		const over = lasting !== void 0 && lasting.expiration.getTime() - clock.now().wall <= MARGIN;
		if (session !== void 0 && !over) return session;
		lasting = void 0;
		const opened = open();
		session = opened;
		opened.then((credentials) => {
			lasting = credentials;
		}, () => {
			if (session === opened) session = void 0;
		});
		return opened;
	};
}

// packages/aws/src/enter.js
/** Milliseconds. No SDK default is trusted: it waits for a connection without end. */
const CONNECT_TIMEOUT = 2e3;
const RESPONSE_TIMEOUT = 5e3;
const READ_ATTEMPTS = 4;
/**
* Enters a region: credentials come from the standard chain or from an assumed role; the account is checked first where
* a list of allowed ones is given.
* @throws Failure('access') where the role cannot be assumed or the account is not allowed.
*/
async function enterRegion(region, access, tools) {
	const door = {
		region,
		maxAttempts: READ_ATTEMPTS,
		requestHandler: new _node_http_handler_js__WEBPACK_IMPORTED_MODULE_8__/* .NodeHttpHandler */ .$c({
			connectionTimeout: CONNECT_TIMEOUT,
			requestTimeout: RESPONSE_TIMEOUT,
			throwOnRequestTimeout: true,
			...(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .proxyAgents */ .Hd)(tools.environment)
		})
	};
	const assume = assumeRole(access, door, tools);
	const session = assume === null ? null : sharedSession(assume, tools.clock);
	await checkAccount(access, door, session, tools);
	return session === null ? door : {
		...door,
		credentials: session
	};
}

// packages/ecs/src/wire.js
function isHttpMessage(value) {
	return typeof value === "object" && value !== null && "headers" in value && "body" in value;
}
/** Feeds the clock with what the platform's `Date` header says (RFC 9110, section 6.6.1; whole seconds). */
function watchDate(clock) {
	return (next) => async (args) => {
		const sent = clock.now().wall;
		const result = await next(args);
		if (isHttpMessage(result.response)) {
			const header = result.response.headers["date"] ?? result.response.headers["Date"];
			const platform = header === void 0 ? NaN : Date.parse(header);
			if (!Number.isNaN(platform)) clock.observeSkew(Math.round(platform + 500 - (sent + clock.now().wall) / 2));
		}
		return result;
	};
}
/** Sends `body` instead of what the SDK's model would leave of it: unknown fields reach the platform. */
function sendRaw(command, body) {
	const middleware = (next) => (args) => {
		if (isHttpMessage(args.request)) args.request.body = JSON.stringify(body);
		return next(args);
	};
	command.middlewareStack.add(middleware, {
		step: "build",
		priority: "high"
	});
}
/** Keeps the answer's JSON as it came over the wire, with the fields that the SDK's model drops. */
function keepRaw(command) {
	let kept = null;
	const middleware = (next) => async (args) => {
		const result = await next(args);
		if (isHttpMessage(result.response)) {
			const bytes = await collect(result.response.body);
			result.response.body = bytes;
			kept = parseJson(bytes);
		}
		return result;
	};
	command.middlewareStack.add(middleware, {
		step: "deserialize",
		priority: "low"
	});
	return () => kept;
}
function isStream(value) {
	return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
async function collect(body) {
	if (body instanceof Uint8Array) return body;
	const chunks = [];
	if (isStream(body)) {
		for await (const chunk of body) if (chunk instanceof Uint8Array) chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
function parseJson(bytes) {
	try {
		return JSON.parse(Buffer.from(bytes).toString("utf8"));
	} catch {
		return null;
	}
}

// packages/ecs/src/api.js
function once(make) {
	let made;
	return () => {
		made ??= make();
		return made;
	};
}
/**
* Opens the clients of a region. Credentials come from the standard chain or from an assumed role; the account is
* checked first where a list of allowed ones is given.
* @throws Failure('access') where the role cannot be assumed or the account is not allowed.
*/
async function openApi(region, access, tools) {
	const settings = await enterRegion(region, access, tools);
	const { signal } = tools.deadline;
	const open = (maxAttempts) => {
		const client = new ECSClient({
			...settings,
			maxAttempts
		});
		client.middlewareStack.add(watchDate(tools.clock), { step: "deserialize" });
		client.middlewareStack.add(endWithReason(signal), { step: "initialize" });
		return client;
	};
	let writes;
	return {
		reads: open(settings.maxAttempts),
		get writes() {
			writes ??= open(1);
			return writes;
		},
		options: { abortSignal: signal },
		tools,
		balancing: once(async () => {
			const sdk = await Promise.all(/* import() */[__webpack_require__.e(972), __webpack_require__.e(45)]).then(__webpack_require__.bind(__webpack_require__, 5045));
			const client = new sdk.ElasticLoadBalancingV2Client(settings);
			client.middlewareStack.add(endWithReason(signal), { step: "initialize" });
			return {
				sdk,
				client
			};
		}),
		scaling: once(async () => {
			const sdk = await __webpack_require__.e(/* import() */ 755).then(__webpack_require__.bind(__webpack_require__, 7755));
			const client = new sdk.ApplicationAutoScalingClient(settings);
			client.middlewareStack.add(endWithReason(signal), { step: "initialize" });
			return {
				sdk,
				client
			};
		}),
		logs: once(async () => {
			const sdk = await Promise.all(/* import() */[__webpack_require__.e(99), __webpack_require__.e(223)]).then(__webpack_require__.bind(__webpack_require__, 4223));
			const client = new sdk.CloudWatchLogsClient(settings);
			client.middlewareStack.add(endWithReason(signal), { step: "initialize" });
			return {
				sdk,
				client
			};
		}),
		registry: once(async () => {
			const sdk = await __webpack_require__.e(/* import() */ 315).then(__webpack_require__.bind(__webpack_require__, 2315));
			const client = new sdk.ECRClient(settings);
			client.middlewareStack.add(endWithReason(signal), { step: "initialize" });
			return {
				sdk,
				client
			};
		})
	};
}

// packages/ecs/src/mark-tags.js
var import__native_zlib = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_10__/* .__toESM */ .f)((0,_native_zlib_js__WEBPACK_IMPORTED_MODULE_11__/* .require__native_zlib */ .h)(), 1);
const PART = "thea:head:";
/** A tag's value has at most 256 characters (ECS, "Tag restrictions"). */
const PART_LENGTH = 256;
const MAX_PARTS = 40;
/** A head of 8 KiB; whatever inflates to more was not written by us. */
const MAX_JSON_BYTES = 16384;
/** Names the original of a pinned copy. */
const COPY_TAG = "thea:copy-of";
/**
* A head as tags: the whole of it deflated in parts, and what a person looks for in plain words. Part 0 begins with
* the number of parts, so that parts that a longer head left behind are not read.
* @throws Failure('platform') where the head does not fit its schema or the tags.
*/
function headTags(head) {
	const packed = (0, import__native_zlib.deflateRawSync)(Buffer.from((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .serialiseHead */ .sy)(head)), { level: 9 }).toString("base64");
	const count = Math.ceil((packed.length + 3) / PART_LENGTH);
	if (count > MAX_PARTS) throw new _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR("platform", {
		message: `The record of ${head.target.name} needs ${count} tags, more than the ${MAX_PARTS} that it may take.`,
		remedy: "A target can hold at most 20 containers of the release; split it into several targets."
	});
	const whole = `${count}.${packed}`;
	const tags = {
		"thea:release": head.release.id,
		"thea:version": readable(head.release.version),
		"thea:state": head.withdrawn === null ? head.state : "withdrawn",
		"thea:target": readable((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .describeTarget */ .ff)(head.target))
	};
	for (let part = 0; part < count; part += 1) tags[`${PART}${String(part).padStart(2, "0")}`] = whole.slice(part * PART_LENGTH, (part + 1) * PART_LENGTH);
	return tags;
}
/**
* Reads a head back from the tags of `taskDefinition`, whose name it gets: it was not known when the tags were
* written together with the revision. Total.
*/
function readMark(tags, taskDefinition) {
	const first = tags[`${PART}00`];
	if (first === void 0) return { kind: "none" };
	try {
		const count = Number(/^(\d{1,2})\./.exec(first)?.[1] ?? NaN);
		if (!(count >= 1 && count <= MAX_PARTS)) return {
			kind: "corrupt",
			reason: "its first part has no count"
		};
		let whole = "";
		for (let part = 0; part < count; part += 1) {
			const value = tags[`${PART}${String(part).padStart(2, "0")}`];
			if (value === void 0) return {
				kind: "corrupt",
				reason: `part ${part} of ${count} is missing`
			};
			whole += value;
		}
		const packed = Buffer.from(whole.slice(whole.indexOf(".") + 1), "base64");
		const json = (0, import__native_zlib.inflateRawSync)(packed, { maxOutputLength: MAX_JSON_BYTES }).toString("utf8");
		return {
			kind: "head",
			head: {
				...(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .parseRecordHead */ .jI)(JSON.parse(json)),
				platformRelease: taskDefinition
			}
		};
	} catch (thrown) {
		return {
			kind: "corrupt",
			reason: (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .bD)(thrown)
		};
	}
}
/** Text as a tag may hold it: letters, digits, spaces and `+ - = . _ : / @` (ECS, "Tag restrictions"). */
function readable(value) {
	return value.replace(/[^\p{L}\p{N}\p{Z}+\-=._:/@]/gu, "_").slice(0, PART_LENGTH);
}

// packages/ecs/src/mutation.js
/** Milliseconds between looks after a lost answer; ECS lists are eventually consistent, so one look is not enough. */
const LOOKS = [
	300,
	700,
	1500,
	2500
];
/** Milliseconds before a throttled call is sent again: it was refused, so sending it again repeats nothing. */
const THROTTLE_WAITS = [
	500,
	1e3,
	2e3,
	4e3
];
/**
* Sends a mutation once. An answer that is lost is resolved by looking; only when nothing of it can be seen it is sent
* a second time, and after that never again.
* @throws Failure where it was refused, or where its fate stays unknown.
*/
async function mutate(api, mutation) {
	const first = await attempt(api, mutation);
	if (first !== null) return first.value;
	api.tools.log.warning(`${mutation.doing} got no answer, and nothing of it can be seen: it is sent once more.`);
	const second = await attempt(api, mutation);
	if (second !== null) return second.value;
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR("platform", {
		message: `${mutation.doing} got no answer twice, and nothing of it can be seen.`,
		remedy: "Nothing more was touched. Run the rollback: it reads what is live and takes it from there."
	});
}
async function attempt(api, mutation) {
	const { clock, deadline, log } = api.tools;
	for (let tries = 0;; tries += 1) try {
		return { value: await mutation.send() };
	} catch (thrown) {
		const refusal = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .readRefusal */ .ni)(thrown);
		const wait = THROTTLE_WAITS[tries];
		if ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .isThrottled */ .B5)(refusal) && wait !== void 0) {
			log.warning(`${mutation.doing} was throttled by AWS; again in ${wait / 1e3} s.`);
			await clock.sleep(wait, deadline.signal);
			continue;
		}
		if ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .isAnswered */ .Qy)(refusal) || thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR) throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(thrown, mutation.doing, mutation.permission);
		log.warning(`${mutation.doing} got no answer (${refusal.message}): looking whether it took effect.`);
		const seen = await lookFor(api, mutation);
		return seen === null ? null : { value: seen };
	}
}
async function lookFor(api, mutation) {
	for (const wait of LOOKS) {
		await api.tools.clock.sleep(wait, api.tools.deadline.signal);
		try {
			const seen = await mutation.look();
			if (seen !== null) return seen;
		} catch (thrown) {
			api.tools.log.warning(`Looking after ${mutation.doing} failed: ${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .readRefusal */ .ni)(thrown).message}`);
		}
	}
	return null;
}

// packages/ecs/src/observe-weights.js
/** A Network Load Balancer has no rules: ECS names its listener instead. */
const LISTENER = ":listener/";
/**
* The target groups with what their production rules send to each now. Groups that stand alone get all of it and cost
* no call.
* @throws Failure('access') naming the permission that is missing.
*/
async function weighGroups(api, groups) {
	const rules = [...new Set(groups.flatMap(({ rule }) => rule ?? []))];
	if (rules.length === 0) return [...groups];
	const balancing = await api.balancing();
	const read = await Promise.all(rules.map(async (rule) => ({
		rule,
		weights: weightsOf(await actionsOf(api, balancing, rule))
	})));
	return groups.map((group) => {
		const found = read.find(({ rule }) => rule === group.rule);
		return found === void 0 ? group : {
			...group,
			weight: found.weights.get(group.arn) ?? 0
		};
	});
}
async function actionsOf(api, { sdk, client }, rule) {
	if (rule.includes(LISTENER)) try {
		return (await client.send(new sdk.DescribeListenersCommand({ ListenerArns: [rule] }), api.options)).Listeners?.[0]?.DefaultActions ?? [];
	} catch (thrown) {
		throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(thrown, "Reading the production listener", "elasticloadbalancing:DescribeListeners");
	}
	try {
		return (await client.send(new sdk.DescribeRulesCommand({ RuleArns: [rule] }), api.options)).Rules?.[0]?.Actions ?? [];
	} catch (thrown) {
		throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(thrown, "Reading the production listener rule", "elasticloadbalancing:DescribeRules");
	}
}
/** Percent of the traffic by target group; a rule that forwards to one group names it without a weight. Pure. */
function weightsOf(actions) {
	const forward = actions.find(({ Type }) => Type === "forward");
	const listed = forward?.ForwardConfig?.TargetGroups ?? [];
	const shares = listed.length > 0 ? listed.map(({ TargetGroupArn, Weight }) => ({
		arn: TargetGroupArn ?? "",
		weight: Weight ?? 1
	})) : [{
		arn: forward?.TargetGroupArn ?? "",
		weight: 1
	}];
	const sum = shares.reduce((total, { weight }) => total + weight, 0);
	return new Map(shares.map(({ arn, weight }) => [arn, sum === 0 ? 0 : 100 * weight / sum]));
}

// packages/ecs/src/observe-balancer.js
/** What stands in front of the service: its target groups, their checks, and the address; null where there is none. */
async function observeBalancer(api, service) {
	const places = placesOf(service);
	const arns = [...places.keys()];
	if (arns.length === 0) return null;
	try {
		const balancing = await api.balancing();
		const { sdk, client } = balancing;
		const groups = (await client.send(new sdk.DescribeTargetGroupsCommand({ TargetGroupArns: arns }), api.options)).TargetGroups ?? [];
		const balancerArn = groups.flatMap(({ LoadBalancerArns }) => LoadBalancerArns ?? [])[0];
		const [read, front] = await Promise.all([Promise.all(groups.map(async (group) => {
			const arn = group.TargetGroupArn ?? "";
			return {
				arn,
				name: group.TargetGroupName ?? "",
				kind: group.TargetType ?? "ip",
				interval: group.HealthCheckIntervalSeconds ?? 30,
				timeout: group.HealthCheckTimeoutSeconds ?? 5,
				path: group.HealthCheckPath ?? "",
				deregistrationDelay: await drainOf(api, balancing, arn),
				...places.get(arn) ?? {
					pair: arn,
					rule: null
				},
				weight: 100
			};
		})), balancerArn === void 0 ? {
			type: "",
			url: null,
			testUrl: null
		} : frontOf(api, balancing, balancerArn, service, arns)]);
		return {
			...front,
			groups: await weighGroups(api, read)
		};
	} catch (thrown) {
		throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(thrown, "Reading the load balancer of the service", "elasticloadbalancing:DescribeTargetGroups");
	}
}
/** Every target group that the service may register in, with its pair. A service in one colour has one each. */
function placesOf(service) {
	const places = /* @__PURE__ */ new Map();
	for (const { targetGroupArn, advancedConfiguration } of service.loadBalancers ?? []) {
		if (targetGroupArn === void 0) continue;
		const { alternateTargetGroupArn, productionListenerRule } = advancedConfiguration ?? {};
		const place = {
			pair: targetGroupArn,
			rule: alternateTargetGroupArn === void 0 ? null : productionListenerRule ?? null
		};
		places.set(targetGroupArn, place);
		if (alternateTargetGroupArn !== void 0) places.set(alternateTargetGroupArn, place);
	}
	return places;
}
/** Seconds; 300 is the default of AWS (ELBv2, "Target group attributes"). */
async function drainOf(api, { sdk, client }, arn) {
	const { Attributes } = await client.send(new sdk.DescribeTargetGroupAttributesCommand({ TargetGroupArn: arn }), api.options);
	const value = Attributes?.find(({ Key }) => Key === "deregistration_delay.timeout_seconds")?.Value;
	return value === void 0 ? 300 : Number(value);
}
async function frontOf(api, { sdk, client }, arn, service, groups) {
	const [balancers, listeners] = await Promise.all([client.send(new sdk.DescribeLoadBalancersCommand({ LoadBalancerArns: [arn] }), api.options), client.send(new sdk.DescribeListenersCommand({ LoadBalancerArn: arn }), api.options)]);
	const host = balancers.LoadBalancers?.[0]?.DNSName;
	const type = balancers.LoadBalancers?.[0]?.Type ?? "";
	const all = listeners.Listeners ?? [];
	const secure = all.find(({ Protocol }) => Protocol === "HTTPS" || Protocol === "TLS");
	const direct = all.find(({ DefaultActions }) => DefaultActions?.some(({ TargetGroupArn, ForwardConfig }) => groups.includes(TargetGroupArn ?? "") || ForwardConfig?.TargetGroups?.some((group) => groups.includes(group.TargetGroupArn ?? ""))));
	const advanced = service.loadBalancers?.find(({ advancedConfiguration }) => advancedConfiguration)?.advancedConfiguration;
	const named = (rule) => all.find(({ ListenerArn }) => rule !== void 0 && ListenerArn === listenerOf(rule));
	const production = named(advanced?.productionListenerRule) ?? secure ?? direct ?? all[0];
	const test = named(advanced?.testListenerRule);
	return {
		type,
		url: urlOf(host, production),
		testUrl: urlOf(host, test)
	};
}
/** The ARN of the listener that a rule belongs to; a listener's own ARN is returned as it is. */
function listenerOf(rule) {
	return rule.includes(":listener-rule/") ? rule.replace(":listener-rule/", ":listener/").replace(/\/[^/]*$/, "") : rule;
}
function urlOf(host, listener) {
	if (host === void 0 || listener?.Port === void 0) return null;
	const scheme = listener.Protocol === "HTTPS" || listener.Protocol === "TLS" ? "https" : "http";
	return `${scheme}://${host}${(scheme === "https" ? 443 : 80) === listener.Port ? "" : `:${listener.Port}`}`;
}

// packages/ecs/src/deployment-state.js
const MOVING = [
	"PENDING",
	"IN_PROGRESS",
	"STOP_REQUESTED",
	"ROLLBACK_REQUESTED",
	"ROLLBACK_IN_PROGRESS"
];
const REVERTING = [
	"STOP_REQUESTED",
	"ROLLBACK_REQUESTED",
	"ROLLBACK_IN_PROGRESS",
	"ROLLBACK_SUCCESSFUL"
];
/** Whether a service deployment is under way (client-ecs, `ServiceDeploymentStatus`). Pure. */
function isMoving(deployment) {
	return MOVING.includes(deployment.status);
}
/** Whether it goes back, or went back, to what was before it. Pure. */
function isReverting(deployment) {
	return REVERTING.includes(deployment.status);
}
/** Where it leads. A reverting one whose way back is not told yet leads nowhere known. Pure. */
function leadsTo(deployment) {
	if (isReverting(deployment)) return {
		revision: deployment.rollback?.revision ?? null,
		taskDefinition: deployment.rollback?.taskDefinition ?? null
	};
	return {
		revision: deployment.revision,
		taskDefinition: deployment.taskDefinition
	};
}
/** What the deployments that completed led to, newest first: the first is live unless another one ended without success. */
function completedLeads(deployments) {
	return deployments.filter(({ status }) => status === "SUCCESSFUL" || status === "ROLLBACK_SUCCESSFUL").map(leadsTo);
}
/**
* What ECS goes back to when this deployment is stopped: "the most recent COMPLETED deployment" before it (deployment
* circuit breaker, developer guide). Null where none has completed. Pure.
*/
function wayBackOf(id, deployments) {
	const index = deployments.findIndex((deployment) => deployment.id === id);
	return completedLeads(deployments.slice(index + 1))[0] ?? null;
}

// packages/ecs/src/shift.js
/** The strategies that bring a release beside the one that serves, and then move traffic. */
const SHIFTING = [
	"BLUE_GREEN",
	"CANARY",
	"LINEAR"
];
/** The stages before any production traffic reaches a release (client-ecs, `ServiceDeploymentLifecycleStage`). */
const BEFORE_PRODUCTION = [
	"RECONCILE_SERVICE",
	"PRE_SCALE_UP",
	"SCALE_UP",
	"POST_SCALE_UP",
	"TEST_TRAFFIC_SHIFT",
	"POST_TEST_TRAFFIC_SHIFT",
	"PRE_PRODUCTION_TRAFFIC_SHIFT"
];
/** The stages in which all production traffic has been moved. */
const AFTER_SHIFT = [
	"POST_PRODUCTION_TRAFFIC_SHIFT",
	"BAKE_TIME",
	"CLEAN_UP"
];
/** Defaults of client-ecs, `CanaryConfiguration` and `LinearConfiguration`: percent and minutes. */
const CANARY_BAKE = 10;
const LINEAR_STEP = 10;
const LINEAR_BAKE = 6;
/** A PAUSE hook waits a day and then goes back (client-ecs, `DeploymentLifecycleHookTimeoutConfiguration`). */
const HOOK_MINUTES = 1440;
/** Whether all production traffic goes to what a deployment brings, by its stage. Pure. */
function isShifted(stage) {
	return AFTER_SHIFT.includes(stage);
}
/** Where a PAUSE hook holds a release while all production traffic goes to it. */
const HOLD_AFTER_SHIFT = "POST_PRODUCTION_TRAFFIC_SHIFT";
/** Whether the service holds a release there. Pure. */
function holdsAfterShift(hooks) {
	return hooks.some(({ type, stages }) => type === "PAUSE" && stages.includes("POST_PRODUCTION_TRAFFIC_SHIFT"));
}
/**
* Whether a rollout has moved all of its traffic, and no pause is still to come. ROLLING tells no stage, and neither
* moves weights nor has a pause after that. Pure.
*/
function isPastShift(stage, hooks) {
	if (stage === "") return true;
	return isShifted(stage) && !(stage === "POST_PRODUCTION_TRAFFIC_SHIFT" && holdsAfterShift(hooks));
}
/** Whether none of it does yet. Pure. */
function isBeforeProduction(stage) {
	return BEFORE_PRODUCTION.includes(stage);
}
/** Whether a release bakes in a step: some production traffic goes to it, and the rest stays where it is for now. Pure. */
function isInStep(rollout, deployment) {
	const weight = deployment?.weight ?? 0;
	return rollout.kind === "deploy" && deployment?.status === "IN_PROGRESS" && weight > 0 && weight < 100;
}
/** How the traffic of a service moves; null for ROLLING, which has no weights. Pure. */
function readShift(configuration) {
	const strategy = configuration?.strategy ?? "ROLLING";
	if (!SHIFTING.includes(strategy)) return null;
	return {
		bakeMinutes: configuration?.bakeTimeInMinutes ?? 0,
		stepsMinutes: stepsOf(strategy, configuration)
	};
}
function stepsOf(strategy, configuration) {
	if (strategy === "CANARY") return configuration?.canaryConfiguration?.canaryBakeTimeInMinutes ?? CANARY_BAKE;
	if (strategy !== "LINEAR") return 0;
	const { stepPercent = LINEAR_STEP, stepBakeTimeInMinutes = LINEAR_BAKE } = configuration?.linearConfiguration ?? {};
	return Math.max(0, Math.ceil(100 / Math.max(1, stepPercent)) - 1) * stepBakeTimeInMinutes;
}
/** The lifecycle hooks of a service. Pure. */
function readHooks(configuration) {
	return (configuration?.lifecycleHooks ?? []).map((hook) => ({
		type: hook.targetType ?? "AWS_LAMBDA",
		stages: [...hook.lifecycleStages ?? []],
		timeoutMinutes: hook.timeoutConfiguration?.timeoutInMinutes ?? HOOK_MINUTES,
		onTimeout: hook.timeoutConfiguration?.action ?? "ROLLBACK"
	}));
}
/** The pause in which a deployment waits; null where it does not. Pure. */
function readPause(whole) {
	const waiting = whole?.lifecycleHookDetails?.find(({ status }) => status === "AWAITING_ACTION");
	if (waiting?.hookId === void 0) return null;
	return {
		hook: waiting.hookId,
		expiresAt: waiting.expiresAt?.toISOString() ?? "",
		onTimeout: waiting.timeoutAction ?? "ROLLBACK"
	};
}
/**
* The weights of replicas that no target group of a pair tells apart (Service Connect, no load balancer, or a rule
* that may not be read): by what ECS says of the newest deployment. Pure.
*/
function weighByDeployment(replicas, newest) {
	const weight = newest?.weight ?? null;
	if (newest === void 0 || newest.taskDefinition === null || weight === null) return [...replicas];
	return replicas.map((replica) => ({
		...replica,
		weight: replica.taskDefinition === newest.taskDefinition ? weight : 100 - weight
	}));
}

// packages/ecs/src/registry.js
/** OCI image specification, "Pre-Defined Annotation Keys". */
const VERSION_LABEL = "org.opencontainers.image.revision";
const MANIFESTS = [
	"application/vnd.oci.image.index.v1+json",
	"application/vnd.oci.image.manifest.v1+json",
	"application/vnd.docker.distribution.manifest.list.v2+json",
	"application/vnd.docker.distribution.manifest.v2+json"
];
const BLOB_LIMIT_BYTES = 1048576;
const HOPS = 4;
const UNKNOWN = {
	presence: "unknown",
	digest: null,
	manifest: null,
	reason: ""
};
/** Looks an image up in private ECR by digest or tag (BatchGetImage). Never throws: a registry is an extra. */
async function findImage(api, repository, wanted) {
	const ecr = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .parseEcrRepository */ .iR)(repository);
	if (ecr === null) return {
		...UNKNOWN,
		reason: `${repository} is not in private ECR`
	};
	try {
		const { sdk, client } = await api.registry();
		const answer = await client.send(new sdk.BatchGetImageCommand({
			registryId: ecr.account,
			repositoryName: ecr.name,
			imageIds: ["digest" in wanted ? { imageDigest: wanted.digest } : { imageTag: wanted.tag }],
			acceptedMediaTypes: MANIFESTS
		}), api.options);
		const image = answer.images?.[0];
		if (image?.imageId?.imageDigest !== void 0) return {
			presence: "present",
			digest: image.imageId.imageDigest,
			manifest: image.imageManifest ?? null,
			reason: ""
		};
		const failure = answer.failures?.[0];
		const archived = /archiv/i.test(`${failure?.failureCode ?? ""} ${failure?.failureReason ?? ""}`);
		return {
			...UNKNOWN,
			presence: archived ? "archived" : "missing",
			reason: failure?.failureReason ?? ""
		};
	} catch (thrown) {
		if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
		const refusal = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .readRefusal */ .ni)(thrown);
		if (refusal.name === "ImageNotFoundException" || refusal.name === "RepositoryNotFoundException") return {
			...UNKNOWN,
			presence: "missing",
			reason: refusal.message
		};
		const reason = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .isAccessDenied */ .w7)(refusal) ? "the permission ecr:BatchGetImage is missing" : refusal.message;
		api.tools.log.warning(`${repository} could not be looked up in ECR (${reason}): whether its images exist is unknown.`);
		return {
			...UNKNOWN,
			reason
		};
	}
}
/** What an image says of itself, from its manifest's annotation or its configuration's label; null where unreadable. */
async function readImageVersion(api, repository, digest) {
	const found = await findImage(api, repository, { digest });
	if (found.manifest === null) return null;
	try {
		let manifest = parseObject(found.manifest);
		const annotated = annotation(manifest);
		if (annotated !== null) return annotated;
		const child = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)(manifest["manifests"]).find((item) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(item["platform"])["architecture"]) !== "unknown");
		if (child !== void 0) {
			const inner = await findImage(api, repository, { digest: (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(child["digest"]) });
			if (inner.manifest === null) return null;
			manifest = parseObject(inner.manifest);
		}
		const configuration = await fetchBlob(api, repository, (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(manifest["config"])["digest"]));
		const label = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(parseObject(configuration)["config"])["Labels"])[VERSION_LABEL]);
		return annotation(manifest) ?? (label === "" ? null : label);
	} catch (thrown) {
		if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
		api.tools.log.debug(`The version label of ${repository}@${digest} was not readable: ${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .readRefusal */ .ni)(thrown).message}`);
		return null;
	}
}
function annotation(manifest) {
	const value = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(manifest["annotations"])[VERSION_LABEL]);
	return value === "" ? null : value;
}
function parseObject(json) {
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(JSON.parse(json));
}
async function fetchBlob(api, repository, digest) {
	const ecr = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .parseEcrRepository */ .iR)(repository);
	const { sdk, client } = await api.registry();
	const { downloadUrl } = await client.send(new sdk.GetDownloadUrlForLayerCommand({
		registryId: ecr?.account,
		repositoryName: ecr?.name,
		layerDigest: digest
	}), api.options);
	const { status, body } = await download(new URL(downloadUrl ?? ""), api.tools.deadline.signal);
	if (status !== 200) throw new Error(`${status} for the image's configuration`);
	if (body.length > BLOB_LIMIT_BYTES) throw new Error("the image configuration is larger than 1 MiB");
	return body;
}
/** Storage may send on to another of its addresses (OCI distribution specification, "Pulling blobs"). */
async function download(url, signal) {
	for (let hop = 1;; hop += 1) {
		const answer = await (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .sendRequest */ .w$)({
			url,
			signal
		});
		const { location } = answer.headers;
		if (answer.status < 300 || answer.status >= 400 || location === void 0 || hop === HOPS) return answer;
		url = new URL(location, url);
	}
}

// packages/ecs/src/snapshot.js
/**
* A task definition as raw JSON with its tags. `name` is `family:revision`.
* @throws Failure('access') where it may not be read, Failure('platform') where it is gone.
*/
async function describeTaskDefinition(api, serviceArn, name) {
	const command = new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .DescribeTaskDefinitionCommand */ .Zy({
		taskDefinition: serviceArn === "" ? name : (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .taskDefinitionArn */ .U5)(serviceArn, name),
		include: ["TAGS"]
	});
	const raw = keepRaw(command);
	try {
		await api.reads.send(command, api.options);
	} catch (thrown) {
		throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(thrown, `Reading task definition ${name}`, "ecs:DescribeTaskDefinition");
	}
	return readTaskDefinition(raw());
}
/** The answer of DescribeTaskDefinition or RegisterTaskDefinition in our words. Pure. */
function readTaskDefinition(answer) {
	const body = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(answer)["taskDefinition"]);
	return {
		name: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(body["taskDefinitionArn"])),
		status: (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(body["status"]),
		body,
		tags: Object.fromEntries((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(answer)["tags"]).map((tag) => [(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(tag["key"]), (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(tag["value"])]))
	};
}
/** The images of a task definition; a revision knows the digest that a tag was resolved to when it was deployed. Pure. */
function imagesOf(body, revision) {
	const resolved = new Map((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(revision)["containerImages"]).map((image) => [(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(image["containerName"]), (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(image["imageDigest"])]));
	return Object.fromEntries((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(body)["containerDefinitions"]).map((container) => {
		const name = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(container["name"]);
		const reference = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(container["image"]);
		return [name, {
			reference,
			digest: (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .digestOf */ .ol)(reference) ?? (resolved.get(name) || null)
		}];
	}));
}
/** The snapshot of a task definition and the service revision that deployed it. */
async function takeSnapshot(api, serviceArn, name, revisionId, revisions, readVersion) {
	const taskDefinition = await describeTaskDefinition(api, serviceArn, name);
	const body = revisionId === null ? void 0 : revisions.get(revisionId);
	const images = imagesOf(taskDefinition.body, body ?? null);
	const marked = readMark(taskDefinition.tags, name).kind === "head";
	const first = Object.values(images)[0];
	return {
		revision: revisionId === null || body === void 0 ? null : {
			id: revisionId,
			body
		},
		taskDefinition,
		images,
		version: marked || !readVersion || first?.digest == null ? null : await readImageVersion(api, (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .repositoryOf */ ._M)(first.reference), first.digest)
	};
}

// packages/ecs/src/observe-deployments.js
/** How many service deployments are described; ECS describes at most 20 of them, and of revisions, at once. */
const DESCRIBED = 10;
const AT_ONCE$1 = 20;
/** The newest service deployments of a service, newest first. `Service.currentServiceDeployment` can be stale: never used. */
async function listDeployments(api, where, statuses = []) {
	try {
		const { serviceDeployments } = await api.reads.send(new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .ListServiceDeploymentsCommand */ .jz({
			cluster: where.cluster,
			service: where.service,
			...statuses.length === 0 ? {} : { status: [...statuses] }
		}), api.options);
		return [...serviceDeployments ?? []].sort((a, b) => timeOf(b) - timeOf(a));
	} catch (thrown) {
		throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(thrown, `Reading the deployments of ${where.service}`, "ecs:ListServiceDeployments");
	}
}
function timeOf(deployment) {
	return deployment.createdAt?.getTime() ?? 0;
}
/** Service deployments by ARN. */
async function describeDeployments(api, arns) {
	if (arns.length === 0) return [];
	try {
		const command = new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .DescribeServiceDeploymentsCommand */ .A6({ serviceDeploymentArns: [...arns] });
		return (await api.reads.send(command, api.options)).serviceDeployments ?? [];
	} catch (thrown) {
		throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(thrown, "Reading service deployments", "ecs:DescribeServiceDeployments");
	}
}
/** Raw service revisions by id; those that ECS no longer describes (90 days) are left out. */
async function describeRevisions(api, arns) {
	const found = /* @__PURE__ */ new Map();
	for (let from = 0; from < arns.length; from += AT_ONCE$1) {
		const command = new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .DescribeServiceRevisionsCommand */ .oF({ serviceRevisionArns: arns.slice(from, from + AT_ONCE$1) });
		const raw = keepRaw(command);
		try {
			await api.reads.send(command, api.options);
		} catch (thrown) {
			throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(thrown, "Reading service revisions", "ecs:DescribeServiceRevisions");
		}
		for (const body of (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(raw())["serviceRevisions"])) found.set((0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(body["serviceRevisionArn"])), body);
	}
	return found;
}
function taskDefinitionOf(revisions, revision) {
	const body = revision === null ? void 0 : revisions.get(revision);
	const name = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(body ?? null)["taskDefinition"]));
	return name === "" ? null : name;
}
/** A service deployment in our words; `revisions` tells the task definitions. Pure. */
function readDeployment(brief, whole, revisions, targetArn = whole?.targetServiceRevision?.arn) {
	const revision = targetArn === void 0 ? null : (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(targetArn);
	const source = whole?.sourceServiceRevisions?.[0]?.arn;
	const back = whole?.rollback;
	const backTo = back?.serviceRevisionArn === void 0 ? null : (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(back.serviceRevisionArn);
	return {
		id: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(brief.serviceDeploymentArn ?? ""),
		status: whole?.status ?? brief.status ?? "",
		statusReason: whole?.statusReason ?? brief.statusReason ?? "",
		createdAt: brief.createdAt?.toISOString() ?? "",
		revision,
		taskDefinition: taskDefinitionOf(revisions, revision),
		source: source === void 0 ? null : (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(source),
		rollback: back === void 0 ? null : {
			revision: backTo,
			taskDefinition: taskDefinitionOf(revisions, backTo),
			reason: back.reason ?? ""
		},
		stage: whole?.lifecycleStage ?? "",
		pause: readPause(whole),
		weight: whole?.targetServiceRevision?.requestedProductionTrafficWeight ?? null
	};
}
/** The service's deployments with the snapshots of what is live and of what was live before it. */
async function observeDeployments(api, where, service, readVersions) {
	const serviceArn = service.serviceArn ?? "";
	const briefs = (await listDeployments(api, where)).slice(0, DESCRIBED);
	const described = await describeDeployments(api, briefs.flatMap(({ serviceDeploymentArn }) => serviceDeploymentArn ?? []));
	const wholes = new Map(described.map((whole) => [whole.serviceDeploymentArn, whole]));
	const revisions = await describeRevisions(api, [...new Set([
		...briefs.map((brief) => brief.targetServiceRevisionArn),
		...described.flatMap((whole) => [
			whole.targetServiceRevision?.arn,
			whole.rollback?.serviceRevisionArn,
			whole.sourceServiceRevisions?.[0]?.arn
		]),
		...briefs.length === 0 ? service.currentServiceRevisions?.map(({ arn }) => arn) ?? [] : []
	].flatMap((arn) => arn === void 0 ? [] : (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(arn)))].map((id) => (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .revisionArn */ .bk)(serviceArn, id)));
	const deployments = briefs.map((brief) => readDeployment(brief, wholes.get(brief.serviceDeploymentArn), revisions, brief.targetServiceRevisionArn));
	const snapshot = (lead) => lead?.taskDefinition == null ? null : takeSnapshot(api, serviceArn, lead.taskDefinition, lead.revision, revisions, readVersions);
	const leads = completedLeads(deployments);
	const newest = deployments[0];
	const next = newest !== void 0 && isMoving(newest) ? leadsTo(newest) : null;
	const completed = leads[0] ?? sourceOf(newest, revisions) ?? oldService(service, deployments, revisions);
	const before = (lead) => snapshot(leads.find(({ taskDefinition }) => taskDefinition !== lead?.taskDefinition) ?? null);
	const [nextDefinition, left, beforeLeft] = await Promise.all([
		next?.taskDefinition == null ? null : describeTaskDefinition(api, serviceArn, next.taskDefinition),
		snapshot(completed),
		before(completed)
	]);
	const taken = nextDefinition !== null && (isAccepted(nextDefinition) || isWayBack(left, nextDefinition)) ? next : null;
	const [live, previous] = taken === null ? [left, beforeLeft] : await Promise.all([snapshot(taken), before(taken)]);
	return {
		deployments,
		live,
		named: live === null ? await describeTaskDefinition(api, serviceArn, (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(service.taskDefinition ?? "")) : null,
		previous,
		copies: copiesAmong([live, previous], nextDefinition)
	};
}
/** A release that was verified counts as live although old replicas still drain: minutes, with the defaults of AWS. */
function isAccepted({ tags, name }) {
	const mark = readMark(tags, name);
	return mark.kind === "head" && mark.head.state === "verified" && mark.head.withdrawn === null;
}
/** Whether the mark of what completed last says that it is being undone, and that this is where it goes. */
function isWayBack(left, { tags, name }) {
	if (left === null) return false;
	const mark = readMark(left.taskDefinition.tags, left.taskDefinition.name);
	if (mark.kind !== "head" || mark.head.decision !== "roll-back") return false;
	const goal = mark.head.goal?.platformRelease;
	return goal !== void 0 && (goal === name || goal === tags["thea:copy-of"]);
}
/** What a deployment came from, where no completed deployment is remembered. */
function sourceOf(newest, revisions) {
	const source = newest?.source ?? null;
	const taskDefinition = taskDefinitionOf(revisions, source);
	return taskDefinition === null ? null : {
		revision: source,
		taskDefinition
	};
}
/** A service whose deployments are all older than the 90 days that ECS remembers: it runs what it names. */
function oldService(service, deployments, revisions) {
	if (deployments.length > 0 || (service.runningCount ?? 0) === 0) return null;
	const taskDefinition = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(service.taskDefinition ?? "");
	return {
		taskDefinition,
		revision: [...revisions.keys()].find((id) => taskDefinitionOf(revisions, id) === taskDefinition) ?? null
	};
}
function copiesAmong(snapshots, next) {
	const copies = {};
	for (const definition of [...snapshots.map((snapshot) => snapshot?.taskDefinition ?? null), next]) {
		const original = definition?.tags[COPY_TAG];
		if (definition != null && original !== void 0) copies[definition.name] = original;
	}
	return copies;
}

// packages/ecs/src/observe-images.js
/**
* Resolves the images of a spec: a tag once, to the digest that it has now. The key '' of the spec stands for the only
* container of the task definition.
* @throws Failure('input') where a tag cannot be resolved, or where '' is not unambiguous.
*/
async function observeImages(api, spec, live, named) {
	const base = spec.taskDefinition?.json ?? (live?.taskDefinition ?? named)?.body ?? null;
	const containers = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(base)["containerDefinitions"]);
	const resolved = {};
	await Promise.all(Object.entries(spec.images).map(async ([key, image]) => {
		const name = key === "" ? onlyContainer(containers.map((container) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(container["name"]))) : key;
		const written = containers.find((container) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(container["name"]) === name);
		const running = live?.images[name]?.reference ?? (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(written?.["image"]);
		const repository = image.repository ?? (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .repositoryOf */ ._M)(running);
		resolved[name] = await resolve(api, repository, image, name, spec.version === null);
	}));
	return resolved;
}
function onlyContainer(names) {
	const [only, ...others] = names;
	if (only !== void 0 && others.length === 0) return only;
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR("input", {
		input: "containers",
		message: names.length === 0 ? "There is no task definition to render: none is live, and no file was given." : `The task definition has several containers (${names.join(", ")}), and the target does not say which run the release.`,
		remedy: names.length === 0 ? "Give the target a \"task-definition\"." : "List the containers of the release in \"containers\" of the target."
	});
}
async function resolve(api, repository, image, container, readVersion) {
	if (repository === "") throw new _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR("input", {
		input: "image",
		message: `The image of container "${container}" has no repository, and none runs now.`,
		remedy: "Write the image with its repository: repository@sha256:\u2026."
	});
	const from = image.digest === null ? "tag" : "digest";
	const wanted = image.digest === null ? { tag: image.tag ?? "latest" } : { digest: image.digest };
	const found = await findImage(api, repository, wanted);
	const digest = image.digest ?? found.digest;
	if (digest === null) throw new _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR("input", {
		input: "image",
		message: `The tag "${image.tag}" of ${repository} could not be resolved to a digest: ${found.reason || "it does not exist"}.`,
		remedy: "Give the image by digest (repository@sha256:\u2026)."
	});
	return {
		repository,
		digest,
		from,
		version: readVersion ? await readImageVersion(api, repository, digest) : null,
		presence: found.presence
	};
}
/** Whether images are still in their registry, by container. */
async function checkImages(api, images) {
	const checked = await Promise.all(Object.entries(images).map(async ([container, { reference, digest }]) => {
		if (digest === null) return [container, "unknown"];
		return [container, (await findImage(api, (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .repositoryOf */ ._M)(reference), { digest })).presence];
	}));
	return Object.fromEntries(checked);
}

// packages/ecs/src/observe-replicas.js
/** ECS describes at most 100 tasks at once, and protection of at most 10. */
const TASKS_AT_ONCE = 100;
const PROTECTION_AT_ONCE = 10;
/** The service's tasks, running and recently stopped, with where each target group has them. */
async function observeReplicas(api, where, groups) {
	const [running, stopped, health] = await Promise.all([
		listTasks(api, where, "RUNNING"),
		listTasks(api, where, "STOPPED"),
		Promise.all(groups.map((group) => targetHealth(api, group)))
	]);
	const tasks = await describeTasks(api, where, [.../* @__PURE__ */ new Set([...running, ...stopped])]);
	const hosts = groups.some(({ kind }) => kind === "instance") ? await hostsOf(api, where, tasks) : /* @__PURE__ */ new Map();
	return tasks.map((task) => readTask(task, groups, health, hosts));
}
async function listTasks(api, where, desiredStatus) {
	const arns = [];
	let nextToken;
	try {
		do {
			const page = await api.reads.send(new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .ListTasksCommand */ .MY({
				cluster: where.cluster,
				serviceName: where.service,
				desiredStatus,
				nextToken
			}), api.options);
			arns.push(...page.taskArns ?? []);
			nextToken = page.nextToken;
		} while (nextToken !== void 0);
	} catch (thrown) {
		throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(thrown, `Listing the tasks of ${where.service}`, "ecs:ListTasks");
	}
	return arns;
}
async function describeTasks(api, where, arns) {
	const tasks = [];
	try {
		for (let from = 0; from < arns.length; from += TASKS_AT_ONCE) {
			const command = new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .DescribeTasksCommand */ .z8({
				cluster: where.cluster,
				tasks: arns.slice(from, from + TASKS_AT_ONCE)
			});
			tasks.push(...(await api.reads.send(command, api.options)).tasks ?? []);
		}
	} catch (thrown) {
		throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(thrown, `Reading the tasks of ${where.service}`, "ecs:DescribeTasks");
	}
	return tasks;
}
/** Target health by `address`, and by `address:port`, because a host may carry several tasks. */
async function targetHealth(api, group) {
	const found = /* @__PURE__ */ new Map();
	try {
		const { sdk, client } = await api.balancing();
		const answer = await client.send(new sdk.DescribeTargetHealthCommand({ TargetGroupArn: group.arn }), api.options);
		for (const { Target, TargetHealth: seen } of answer.TargetHealthDescriptions ?? []) {
			const reason = [seen?.Reason, seen?.Description].filter((part) => part !== void 0).join(": ");
			const entry = {
				state: readState(seen?.State),
				reason
			};
			found.set(`${Target?.Id}:${Target?.Port}`, entry);
			found.set(Target?.Id ?? "", entry);
		}
	} catch (thrown) {
		throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(thrown, `Reading target health of ${group.name}`, "elasticloadbalancing:DescribeTargetHealth");
	}
	return found;
}
function readState(state) {
	switch (state) {
		case "healthy":
		case "initial":
		case "draining":
		case "unused":
		case "unavailable": return state;
		case "unhealthy.draining": return "draining";
		default: return "unhealthy";
	}
}
/** Container instance \u2192 EC2 instance, for target groups that know hosts instead of addresses. */
async function hostsOf(api, where, tasks) {
	const arns = [...new Set(tasks.flatMap(({ containerInstanceArn }) => containerInstanceArn ?? []))];
	const hosts = /* @__PURE__ */ new Map();
	if (arns.length === 0) return hosts;
	try {
		const answer = await api.reads.send(new DescribeContainerInstancesCommand({
			cluster: where.cluster,
			containerInstances: arns.slice(0, 100)
		}), api.options);
		for (const { containerInstanceArn, ec2InstanceId } of answer.containerInstances ?? []) hosts.set(containerInstanceArn ?? "", ec2InstanceId ?? "");
	} catch (thrown) {
		throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(thrown, "Reading the hosts of the tasks", "ecs:DescribeContainerInstances");
	}
	return hosts;
}
function readTask(task, groups, health, hosts) {
	const keys = targetKeys(task, hosts);
	const worst = worstOf(groups, health.map((group) => keys.map((key) => group.get(key)).find((found) => found !== void 0)));
	const seconds = (task.pullStoppedAt?.getTime() ?? NaN) - (task.pullStartedAt?.getTime() ?? NaN);
	return {
		id: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(task.taskArn ?? ""),
		taskDefinition: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(task.taskDefinitionArn ?? ""),
		status: task.lastStatus ?? "",
		desiredStatus: task.desiredStatus ?? "",
		health: task.healthStatus ?? "UNKNOWN",
		createdAt: task.createdAt?.toISOString() ?? "",
		startedAt: task.startedAt?.toISOString() ?? "",
		pullSeconds: Number.isNaN(seconds) ? null : Math.max(0, seconds / 1e3),
		stopCode: task.stopCode ?? "",
		stoppedReason: task.stoppedReason ?? "",
		containers: (task.containers ?? []).map((container) => ({
			name: container.name ?? "",
			exitCode: container.exitCode ?? null,
			reason: container.reason ?? "",
			digest: container.imageDigest ?? null
		})),
		target: worst.state,
		targetReason: worst.reason,
		weight: worst.weight
	};
}
function targetKeys(task, hosts) {
	const addresses = [...(task.containers?.flatMap(({ networkInterfaces }) => networkInterfaces ?? []) ?? []).map(({ privateIpv4Address }) => privateIpv4Address ?? ""), ...(task.attachments ?? []).flatMap(({ details }) => details?.filter(({ name }) => name === "privateIPv4Address").map(({ value }) => value ?? "") ?? [])];
	const host = hosts.get(task.containerInstanceArn ?? "");
	const ports = task.containers?.flatMap(({ networkBindings }) => networkBindings ?? []) ?? [];
	const onHost = host === void 0 ? [] : ports.map(({ hostPort }) => `${host}:${hostPort}`);
	return [...addresses, ...onHost].filter((key) => key !== "");
}
const ORDER = [
	"unhealthy",
	"unavailable",
	"unused",
	"draining",
	"initial",
	"healthy"
];
/**
* With several target groups a replica serves when all of them send it traffic; one that has it not yet is `unused`.
* The two groups of a pair are one place: it is in either of them, and gets the traffic that goes there.
*/
function worstOf(groups, seen) {
	const places = [...new Set(groups.map(({ pair }) => pair))].map((pair) => {
		const known = groups.flatMap((group, index) => {
			const health = group.pair === pair ? seen[index] : void 0;
			return health === void 0 ? [] : [{
				...health,
				weight: group.weight
			}];
		});
		return known.length === 0 ? {
			state: "unused",
			reason: "",
			weight: 0
		} : known.reduce(worse);
	});
	const none = {
		state: "none",
		reason: "",
		weight: 100
	};
	if (places.length === 0) return none;
	const { state, reason } = places.reduce(worse);
	return {
		state,
		reason,
		weight: Math.min(...places.map(({ weight }) => weight))
	};
}
function worse(one, other) {
	return ORDER.indexOf(other.state) < ORDER.indexOf(one.state) ? other : one;
}
/** How many running tasks are protected from being stopped; 0 where that may not be read (it is an extra). */
async function observeProtection(api, where, replicas) {
	const running = replicas.filter(({ status }) => status === "RUNNING").map(({ id }) => id);
	if (running.length === 0) return 0;
	try {
		return (await api.reads.send(new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .GetTaskProtectionCommand */ .Wv({
			cluster: where.cluster,
			tasks: running.slice(0, PROTECTION_AT_ONCE)
		}), api.options)).protectedTasks?.filter(({ protectionEnabled }) => protectionEnabled === true).length ?? 0;
	} catch {
		if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
		api.tools.log.warning("Task protection was not readable (ecs:GetTaskProtection): a protected task could hold up a rollback unseen.");
		return 0;
	}
}

// packages/ecs/src/observe-scaling.js
/** The autoscaling bounds of the service; null where it has none or they may not be read (a warning says so). */
async function observeScaling(api, where) {
	try {
		const { sdk, client } = await api.scaling();
		const target = (await client.send(new sdk.DescribeScalableTargetsCommand({
			ServiceNamespace: "ecs",
			ResourceIds: [`service/${where.cluster}/${where.service}`],
			ScalableDimension: "ecs:service:DesiredCount"
		}), api.options)).ScalableTargets?.[0];
		if (target === void 0) return null;
		return {
			minimum: target.MinCapacity ?? 0,
			maximum: target.MaxCapacity ?? 0,
			scaleOutActive: target.SuspendedState?.DynamicScalingOutSuspended !== true,
			suspended: {
				in: target.SuspendedState?.DynamicScalingInSuspended ?? false,
				out: target.SuspendedState?.DynamicScalingOutSuspended ?? false,
				scheduled: target.SuspendedState?.ScheduledScalingSuspended ?? false
			}
		};
	} catch (thrown) {
		if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
		const refusal = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .readRefusal */ .ni)(thrown);
		const reason = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .isAccessDenied */ .w7)(refusal) ? "the permission application-autoscaling:DescribeScalableTargets is missing" : refusal.message;
		api.tools.log.warning(`The autoscaling bounds were not readable (${reason}): they are taken for absent.`);
		return null;
	}
}

// packages/ecs/src/observe.js
/**
* The service as ECS describes it.
* @throws Failure('input') where it does not exist, Failure('access') naming the permission that is missing.
*/
async function describeService(api, where) {
	const { cluster, service } = where;
	let found;
	try {
		const command = new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .DescribeServicesCommand */ .H7({
			cluster,
			services: [service],
			include: ["TAGS"]
		});
		found = (await api.reads.send(command, api.options)).services?.[0];
	} catch (thrown) {
		if (thrown instanceof Error && thrown.name === "ClusterNotFoundException") throw missing(`Cluster "${cluster}" does not exist in ${where.region}.`, thrown);
		throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(thrown, `Reading service ${service} in cluster ${cluster}`, "ecs:DescribeServices");
	}
	if (found === void 0 || found.status === "INACTIVE") throw missing(`Service "${service}" does not exist in cluster "${cluster}" (${where.region}).`);
	return found;
}
function missing(message, cause) {
	return new _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR("input", {
		input: "target",
		message,
		remedy: "Check region, cluster and service of the target; a release is deployed to a service that exists.",
		...cause === void 0 ? {} : { cause }
	});
}
/**
* Reads all that plan, standing and compare need. With a spec its tags are resolved too, and the images of what is
* live are looked for in their registry. Depth `changes` leaves load balancer and replicas out: the way back must not
* wait for what it does not need. Reads only.
* @throws Failure('access') with the one permission that is missing, Failure('input') where the service is.
*/
async function observeEcs(api, where, spec, depth = "whole") {
	const service = await describeService(api, where);
	const serviceArn = service.serviceArn ?? "";
	const [history, balancer, scaling] = await Promise.all([
		observeDeployments(api, where, service, spec !== null),
		depth === "whole" ? observeBalancer(api, service) : null,
		observeScaling(api, where)
	]);
	const [replicas, asked, goalImages] = await Promise.all([
		depth === "whole" ? observeReplicas(api, where, balancer?.groups ?? []) : [],
		spec === null ? noImages() : observeImages(api, spec, history.live, history.named),
		spec === null || history.live === null ? {} : checkImages(api, history.live.images)
	]);
	const configuration = service.deploymentConfiguration;
	const byRule = balancer?.groups.some(({ rule }) => rule !== null) ?? false;
	const providers = service.capacityProviderStrategy?.map((item) => item.capacityProvider ?? "") ?? [];
	return {
		region: where.region,
		cluster: where.cluster,
		service: where.service,
		serviceArn,
		serviceTags: Object.fromEntries(service.tags?.map(({ key, value }) => [key ?? "", value ?? ""]) ?? []),
		controller: service.deploymentController?.type ?? "ECS",
		strategy: configuration?.strategy ?? "ROLLING",
		shift: readShift(configuration),
		hooks: readHooks(configuration),
		express: service.resourceManagementType === "ECS",
		scheduling: service.schedulingStrategy ?? "REPLICA",
		compute: service.launchType === "EXTERNAL" ? "external" : service.launchType === "FARGATE" || providers.some((name) => name.startsWith("FARGATE")) ? "fargate" : "ec2",
		spotOnly: providers.length > 0 && providers.every((name) => name === "FARGATE_SPOT"),
		zoneRebalancing: service.availabilityZoneRebalancing === "ENABLED",
		desired: service.desiredCount ?? 0,
		running: service.runningCount ?? 0,
		minimumHealthyPercent: configuration?.minimumHealthyPercent ?? 100,
		maximumPercent: configuration?.maximumPercent ?? 200,
		circuitBreaker: {
			enabled: configuration?.deploymentCircuitBreaker?.enable ?? false,
			rollback: configuration?.deploymentCircuitBreaker?.rollback ?? false
		},
		alarms: {
			enabled: configuration?.alarms?.enable ?? false,
			names: configuration?.alarms?.alarmNames ?? []
		},
		earlySuccess: configuration?.earlySuccessCriteria?.enable ?? false,
		gracePeriod: service.healthCheckGracePeriodSeconds ?? 0,
		taskDefinition: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(service.taskDefinition ?? ""),
		...history,
		replicas: byRule ? replicas : weighByDeployment(replicas, history.deployments[0]),
		balancer,
		scaling,
		asked,
		goalImages,
		protectedReplicas: spec === null ? 0 : await observeProtection(api, where, replicas)
	};
}
function noImages() {
	return {};
}

// packages/ecs/src/proof.js
/** Milliseconds for which lists may not yet show what was accepted (ECS is eventually consistent). */
const CONSISTENCY = 2e4;
/** The service deployments that are newer than `expected`, newest first; null where a stale list does not show it yet. */
async function newerThan(api, where, expected) {
	const briefs = await listDeployments(api, where);
	const fence = briefs.findIndex((brief) => (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(brief.serviceDeploymentArn ?? "") === expected);
	if (expected !== null && fence < 0) return null;
	const newer = briefs.slice(0, fence < 0 ? briefs.length : fence);
	const arns = newer.flatMap(({ targetServiceRevisionArn }) => targetServiceRevisionArn ?? []);
	const revisions = await describeRevisions(api, arns);
	return newer.map((brief) => {
		const revision = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(brief.targetServiceRevisionArn ?? "");
		return {
			id: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(brief.serviceDeploymentArn ?? ""),
			revision: revision === "" ? null : revision,
			taskDefinition: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(revisions.get(revision) ?? null)["taskDefinition"])),
			createdAt: brief.createdAt?.toISOString() ?? ""
		};
	});
}
/**
* Looks right before a mutation: the newest service deployment must be the one that the decision rests on.
* @throws Failure('superseded') naming the other one.
*/
async function checkFence(api, where, expected) {
	const newer = await poll(api, () => newerThan(api, where, expected));
	if (newer === null) throw superseded(where, `${expected} is no longer among the deployments of the service`);
	const other = newer[0];
	if (other !== void 0) throw superseded(where, `service deployment ${other.id} (${other.taskDefinition}) has begun since`);
}
/** Reads until there is something to see, for as long as lists may be stale; null where there never was. */
async function poll(api, read) {
	const { clock, deadline } = api.tools;
	const began = clock.now().monotonic;
	for (let wait = 200;; wait = Math.min(2e3, wait * 2)) {
		const seen = await read();
		if (seen !== null || clock.now().monotonic - began > CONSISTENCY) return seen;
		await clock.sleep(wait, deadline.signal);
	}
}
/**
* Proves right after a mutation that exactly one new service deployment exists and that it brings `taskDefinition`.
* ECS has no precondition, so somebody else's change may have come in between; nothing more is touched then.
* @throws Failure('superseded') where another one exists, Failure('platform') where none shows up.
*/
async function proveOurs(api, where, expected, taskDefinition) {
	const ours = await poll(api, async () => {
		const newer = await newerThan(api, where, expected) ?? [];
		const foreign = newer.find((deployment) => deployment.taskDefinition !== taskDefinition);
		if (foreign !== void 0) {
			const theirs = `service deployment ${foreign.id} (${foreign.taskDefinition})`;
			throw newer.indexOf(foreign) === 0 ? superseded(where, `${theirs} began at the same time`) : replacing(where, theirs);
		}
		return newer[0] ?? null;
	});
	if (ours !== null) return ours;
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR("platform", {
		message: `ECS accepted ${taskDefinition} for ${where.service}, but shows no service deployment for it after ${CONSISTENCY / 1e3} s.`,
		remedy: "Nothing more was touched. Run the rollback: it reads what is live and takes it from there."
	});
}
/** ECS has no precondition: a change that came between the last look and ours was replaced by ours. */
function replacing(where, theirs) {
	return new _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR("superseded", {
		message: `${where.cluster}/${where.service} was changed by somebody else right before this change, which replaced theirs: ${theirs}.`,
		remedy: "This change goes no further. The rollback takes the service back to its last verified release; theirs has to be deployed again."
	});
}
function superseded(where, what) {
	return new _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR("superseded", {
		message: `${where.cluster}/${where.service} is being changed by somebody else: ${what}.`,
		remedy: "Nothing more was touched. Let that change end, then plan again."
	});
}

// packages/ecs/src/register.js
/** Names of the revisions of a family, newest first, at most `limit`. */
async function listRevisions(api, family, status, limit) {
	try {
		const { taskDefinitionArns } = await api.reads.send(new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .ListTaskDefinitionsCommand */ .Ps({
			familyPrefix: family,
			status,
			sort: "DESC",
			maxResults: limit
		}), api.options);
		return (taskDefinitionArns ?? []).map(_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU).filter((name) => name.slice(0, name.lastIndexOf(":")) === family);
	} catch (thrown) {
		throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(thrown, `Listing the revisions of ${family}`, "ecs:ListTaskDefinitions");
	}
}
/**
* Registers a revision from raw JSON, with tags beside those that it brings. After a lost answer the newest revisions
* are searched for one with the same tags.
* @throws Failure('access' | 'platform') where ECS refuses it, with its words.
*/
async function registerRevision(api, serviceArn, body, tags) {
	const family = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(body["family"]);
	const own = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)(body["tags"]).filter((tag) => !((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(tag["key"]) in tags));
	const request = {
		...body,
		tags: [...own, ...Object.entries(tags).map(([key, value]) => ({
			key,
			value
		}))]
	};
	return mutate(api, {
		doing: `Registering a revision of ${family}`,
		permission: "ecs:RegisterTaskDefinition",
		send: async () => {
			const command = new RegisterTaskDefinitionCommand({
				family,
				containerDefinitions: []
			});
			sendRaw(command, request);
			const raw = keepRaw(command);
			await api.writes.send(command, api.options);
			return readTaskDefinition(raw());
		},
		look: async () => {
			for (const name of await listRevisions(api, family, "ACTIVE", 3)) {
				const found = await describeTaskDefinition(api, serviceArn, name);
				if (Object.entries(tags).every(([key, value]) => found.tags[key] === value)) return found;
			}
			return null;
		}
	});
}

// packages/ecs/src/apply.js
/** Revisions searched for one that an earlier attempt of the same run registered and never applied. */
const REUSE_SEARCH = 3;
/** Registers the revision with the record on it: the record exists before anything that runs is changed. */
async function stageEcs(api, where, change, head) {
	const serviceArn = (await describeService(api, where)).serviceArn ?? "";
	const written = {
		...head,
		baseline: head.baseline ?? change.baseline,
		restoreFacts: head.restoreFacts ?? change.restoreFacts
	};
	const name = await findStaged(api, serviceArn, change, written) ?? (await registerRevision(api, serviceArn, change.register, headTags(written))).name;
	return {
		change: {
			...change,
			taskDefinition: name
		},
		head: {
			...written,
			platformRelease: name
		}
	};
}
async function findStaged(api, serviceArn, change, head) {
	if (head.run === null) return null;
	for (const name of await listRevisions(api, (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(change.register["family"]), "ACTIVE", REUSE_SEARCH)) {
		const mark = readMark((await describeTaskDefinition(api, serviceArn, name)).tags, name);
		if (mark.kind === "head" && mark.head.state === "planned" && mark.head.release.id === head.release.id && mark.head.run?.id === head.run.id && mark.head.baseline === head.baseline) return name;
	}
	return null;
}
/**
* One UpdateService with only what was asked for, and the proof that exactly one new deployment exists and is ours.
* @throws Failure('superseded') where somebody else's change came first or at the same time.
*/
async function applyEcs(api, where, change, fence) {
	const name = change.taskDefinition;
	if (name === null) throw new _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR("platform", {
		message: "The change was not staged.",
		remedy: "Stage it first: the record has to exist before the change."
	});
	await checkFence(api, where, fence.expected);
	const serviceArn = (await describeService(api, where)).serviceArn ?? "";
	return rolloutOf("deploy", await updateService(api, where, fence.expected, name, {
		taskDefinition: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .taskDefinitionArn */ .U5)(serviceArn, name),
		...change.desiredCount === null ? {} : { desiredCount: change.desiredCount }
	}));
}
/** Sends one UpdateService with raw JSON and proves what came of it. `announce` runs right before each sending. */
async function updateService(api, where, expected, taskDefinition, fields, announce = async () => {}) {
	await mutate(api, {
		doing: `Updating ${where.service} to ${taskDefinition}`,
		permission: "ecs:UpdateService",
		send: async () => {
			const command = new UpdateServiceCommand({
				cluster: where.cluster,
				service: where.service
			});
			sendRaw(command, {
				cluster: where.cluster,
				service: where.service,
				...fields
			});
			await announce();
			await api.writes.send(command, api.options);
			return "accepted";
		},
		look: async () => (await newerThan(api, where, expected) ?? []).find((one) => one.taskDefinition === taskDefinition) ?? null
	});
	return proveOurs(api, where, expected, taskDefinition);
}
/** The rollout of a service deployment. Pure. */
function rolloutOf(kind, deployment) {
	return {
		kind,
		deployment: deployment.id,
		revision: deployment.revision,
		taskDefinition: deployment.taskDefinition,
		since: deployment.createdAt,
		thaw: null
	};
}

// packages/ecs/src/projection.js
const EXCLUDED_OF_TASK_DEFINITION = [
	{
		field: "taskDefinitionArn",
		reason: "the platform assigns it"
	},
	{
		field: "revision",
		reason: "the platform counts it; a pinned copy has another one"
	},
	{
		field: "status",
		reason: "says whether it can be used again, not what runs"
	},
	{
		field: "requiresAttributes",
		reason: "the platform derives it from the other fields"
	},
	{
		field: "compatibilities",
		reason: "the platform derives it from the other fields"
	},
	{
		field: "registeredAt",
		reason: "a time"
	},
	{
		field: "registeredBy",
		reason: "who registered it, not what runs"
	},
	{
		field: "deregisteredAt",
		reason: "a time"
	},
	{
		field: "deleteRequestedAt",
		reason: "a time"
	},
	{
		field: "tags",
		reason: "our own marks are there"
	}
];
const EXCLUDED_OF_REVISION = [
	{
		field: "serviceRevisionArn",
		reason: "the platform assigns it"
	},
	{
		field: "serviceArn",
		reason: "the same for every revision of a service"
	},
	{
		field: "clusterArn",
		reason: "the same for every revision of a service"
	},
	{
		field: "createdAt",
		reason: "a time"
	},
	{
		field: "taskDefinition",
		reason: "compared by its content, field by field"
	},
	{
		field: "containerImages",
		reason: "compared as the images of the snapshot, by digest"
	},
	{
		field: "resolvedConfiguration",
		reason: "the platform derives it from loadBalancers"
	},
	{
		field: "ecsManagedResources",
		reason: "the platform owns them (Express services)"
	}
];
const names = (excluded) => excluded.map(({ field }) => field);
/**
* A task definition as compare and the configuration hash see it: without what the platform assigns, and with the
* defaults that RegisterTaskDefinition fills in taken out, so that a file and its described form are equal. The image
* of a container whose digest is known becomes its repository: the digest is compared apart. Pure.
*/
function projectTaskDefinition(body, images) {
	const kept = without((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(body), names(EXCLUDED_OF_TASK_DEFINITION));
	const containers = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)(kept["containerDefinitions"]).map((container) => {
		const pinned = images[(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(container["name"])]?.digest == null ? {} : { image: (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .repositoryOf */ ._M)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(container["image"])) };
		return [(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(container["name"]), projectContainer({
			...container,
			...pinned
		}, (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(kept["networkMode"]))];
	});
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(tidy({
		...kept,
		containerDefinitions: Object.fromEntries(containers)
	}));
}
/** Order of variables and secrets means nothing to ECS, and it returns them in another one; port defaults it fills. */
function projectContainer(container, networkMode) {
	const byName = (list) => Object.fromEntries((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)(list).map((pair) => [(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(pair["name"]), without(pair, ["name"])]));
	const ports = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)(container["portMappings"]).map((port) => ({
		...without(port, ["protocol", "hostPort"]),
		...port["protocol"] === void 0 || port["protocol"] === "tcp" ? {} : { protocol: port["protocol"] },
		...port["hostPort"] === void 0 || networkMode === "awsvpc" && port["hostPort"] === port["containerPort"] || port["hostPort"] === 0 ? {} : { hostPort: port["hostPort"] }
	}));
	const { essential, cpu, ...rest } = without(container, ["name"]);
	return {
		...rest,
		...essential === void 0 || essential === true ? {} : { essential },
		...cpu === void 0 || cpu === 0 ? {} : { cpu },
		environment: byName(container["environment"]),
		secrets: byName(container["secrets"]),
		portMappings: ports
	};
}
/** A service revision as compare sees it. Pure. */
function projectRevision(body) {
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(tidy(without((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(body), names(EXCLUDED_OF_REVISION))));
}
function without(value, fields) {
	return Object.fromEntries(Object.entries(value).filter(([key]) => !fields.includes(key)));
}
/** Takes out nulls, empty lists and empty objects: ECS returns them for what was never set. */
function tidy(value) {
	if (Array.isArray(value)) return value.map(tidy);
	if (!(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .isObject */ .Gv)(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, tidy(item)]).filter(([, item]) => !isEmpty(item)));
}
function isEmpty(value) {
	if (Array.isArray(value)) return value.length === 0;
	return value === null || (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .isObject */ .Gv)(value) && Object.keys(value).length === 0;
}

// packages/ecs/src/compare.js
/**
* Where what is live differs from what was wanted, as JSON pointers into the documented projection of service
* revision, task definition, images, and the digests that the serving replicas really run. Empty means exact. Values
* of variables are never part of a difference: only that they differ. Pure.
*/
function compareEcs(live, wanted) {
	if (live.live === null || wanted.live === null) return live.live === wanted.live ? [] : [{
		path: "",
		live: live.live === null ? null : "present",
		wanted: wanted.live === null ? null : "present"
	}];
	const differences = differ("", project(live.live, wanted.live), project(wanted.live, live.live));
	const images = wanted.live.images;
	for (const replica of live.replicas) {
		if (replica.status !== "RUNNING" || replica.desiredStatus !== "RUNNING") continue;
		for (const { name, digest } of replica.containers) {
			const asked = images[name]?.digest;
			if (digest !== null && asked != null && digest !== asked) differences.push({
				path: `/replicas/${replica.id}/${name}`,
				live: digest,
				wanted: asked
			});
		}
	}
	return differences;
}
function project(snapshot, other) {
	return {
		taskDefinition: projectTaskDefinition(snapshot.taskDefinition.body, snapshot.images),
		images: Object.fromEntries(Object.entries(snapshot.images).map(([container, image]) => [container, image.digest ?? image.reference])),
		...snapshot.revision === null || other.revision === null ? {} : { service: projectRevision(snapshot.revision.body) }
	};
}
function differ(path, live, wanted) {
	if ((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .isObject */ .Gv)(live) && (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .isObject */ .Gv)(wanted)) return keysOf(live, wanted).flatMap((key) => differ(`${path}/${pointer(key)}`, live[key] ?? null, wanted[key] ?? null));
	if ((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .canonicalJson */ .dj)(live) === (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .canonicalJson */ .dj)(wanted)) return [];
	if (/\/(environment|secrets)(\/|$)/.test(path)) return [{
		path,
		live: live === null ? null : "(another value)",
		wanted: wanted === null ? null : "(its value)"
	}];
	return [{
		path,
		live,
		wanted
	}];
}
function keysOf(live, wanted) {
	return [.../* @__PURE__ */ new Set([...Object.keys(live), ...Object.keys(wanted)])].sort();
}
/** RFC 6901, section 3. */
function pointer(key) {
	return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

// packages/ecs/src/log-lines.js
const LINES = 20;
/**
* The last lines that a replica's containers wrote, where they log with `awslogs` and a stream prefix: the stream is
* then `prefix/container/task` (ECS developer guide, "awslogs-stream-prefix").
*/
async function lastLines(api, definition, replica) {
	const lines = [];
	const containers = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(definition?.body)["containerDefinitions"]);
	const failed = new Set(replica.containers.filter(({ exitCode }) => exitCode !== 0).map(({ name }) => name));
	for (const container of containers) {
		const name = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(container["name"]);
		const log = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(container["logConfiguration"]);
		const options = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(log["options"]);
		const group = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(options["awslogs-group"]);
		const prefix = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(options["awslogs-stream-prefix"]);
		if ((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(log["logDriver"]) !== "awslogs" || group === "" || prefix === "") continue;
		if (replica.status === "STOPPED" && !failed.has(name)) continue;
		const hidden = (await readStream(api, group, `${prefix}/${name}/${replica.id}`)).map((line) => hideValues(line, container));
		lines.push(...containers.length > 1 ? hidden.map((line) => `${name}: ${line}`) : hidden);
	}
	return lines;
}
/** Shorter values are words that any line may hold. */
const TELLING_LENGTH = 8;
/** A line without the values of the container's variables: a crash often prints its whole configuration. Pure. */
function hideValues(line, container) {
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)(container["environment"]).reduce((shown, variable) => {
		const value = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(variable["value"]);
		return value.length < TELLING_LENGTH ? shown : shown.replaceAll(value, `(value of ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(variable["name"])})`);
	}, line);
}
async function readStream(api, logGroupName, logStreamName) {
	try {
		const { sdk, client } = await api.logs();
		const { events } = await client.send(new sdk.GetLogEventsCommand({
			logGroupName,
			logStreamName,
			limit: LINES,
			startFromHead: false
		}), api.options);
		return (events ?? []).flatMap(({ message }) => message ?? []);
	} catch (thrown) {
		if ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .readRefusal */ .ni)(thrown).name === "ResourceNotFoundException") return [];
		throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(thrown, `Reading the log stream ${logStreamName}`, "logs:GetLogEvents");
	}
}

// packages/ecs/src/stopped.js
const MISSING = /not found|manifest unknown|name unknown|does not exist|no such (?:image|manifest)|NAME_UNKNOWN|MANIFEST_UNKNOWN/i;
/**
* What was wrong with a replica that stopped; null where it was stopped on purpose (scaled in, replaced, by a user, by
* Spot). Texts: ECS developer guide, "Stopped tasks error messages". Pure.
*/
function faultOfStopped(replica) {
	const reasons = [replica.stoppedReason, ...replica.containers.map(({ reason }) => reason)];
	const said = (pattern) => reasons.find((reason) => pattern.test(reason));
	const pull = said(/CannotPull\w*|pull image|image pull/i);
	if (pull !== void 0) return MISSING.test(pull) ? fault("image-missing", "image-missing", `its image does not exist: ${pull}`, "Push the image, or deploy a digest that exists.") : fault("image-pull", "image-pull", `its image could not be pulled: ${pull}`, "Check the execution role's ECR permissions and the way from the subnet to ECR (NAT or VPC endpoints).");
	const logGroup = said(/log group does not exist|CreateLogStream|failed to create.*log/i);
	if (logGroup !== void 0) return fault("secret", "log-group", `its log could not be opened: ${logGroup}`, "Create the log group that the task definition names (\"awslogs-group\"), or allow the execution role logs:CreateLogStream.");
	const secret = said(/ResourceInitializationError|unable to (?:pull|retrieve) secrets?|secretsmanager|ssm:GetParameter/i);
	if (secret !== void 0) return fault("secret", "secret", `it could not be set up: ${secret}`, "Check that the secret exists and that the execution role may read it.");
	const memory = said(/OutOfMemory/i);
	if (memory !== void 0) return fault("out-of-memory", "out-of-memory", `it ran out of memory: ${memory}`, "Give the task or container more memory.");
	const start = said(/CannotStartContainer|CannotCreateContainer|exec format error|executable file not found/i);
	if (start !== void 0) return fault("cannot-start", "cannot-start", `its container could not be started: ${start}`, "Check entry point, command and CPU architecture of the image.");
	const checked = said(/failed (?:ELB|container) health checks/i);
	if (checked !== void 0) return fault("health-check", "health-check", `ECS stopped it: ${checked}`, "See its log lines; check path, port and answer of the health check.");
	const exited = replica.containers.find(({ exitCode }) => exitCode !== null && exitCode !== 0);
	if (replica.stopCode === "EssentialContainerExited") {
		const { name, exitCode } = exited ?? replica.containers.find((one) => one.exitCode !== null) ?? {
			name: "",
			exitCode: null
		};
		return fault("exit", `exit:${name}:${exitCode}`, `container "${name}" ended with exit code ${exitCode ?? "unknown"}`, "See its last log lines.");
	}
	if (replica.stopCode === "TaskFailedToStart") return fault("cannot-start", "failed-to-start", `it failed to start: ${replica.stoppedReason}`, "See the reason; it is often capacity, network or a role.");
	return null;
}
/**
* What is wrong with a replica that still runs; null where nothing speaks against it. Checks that fail within the
* grace period (seconds) do not count: ECS ignores them too. Pure.
*/
function faultOfRunning(replica, now, gracePeriod) {
	if (replica.status !== "RUNNING" || replica.desiredStatus !== "RUNNING") return null;
	if (!(now - Date.parse(replica.startedAt) >= gracePeriod * 1e3)) return null;
	if (replica.health === "UNHEALTHY") return fault("unhealthy", "unhealthy", "its container health check fails", "See its log lines and the command of the health check.");
	if (replica.target === "unhealthy") return fault("unhealthy", "unhealthy", `the load balancer finds it unhealthy: ${replica.targetReason || "no reason given"}`, "Check path, port and expected status of the health check.");
	return null;
}
function fault(cause, signature, message, remedy) {
	return {
		cause,
		signature,
		message,
		remedy
	};
}
/** Whether more replicas would fail just so: then there is nothing to wait for. `count`: replicas with that fault. Pure. */
function isHopeless(cause, count) {
	switch (cause) {
		case "image-missing":
		case "secret": return true;
		case "cannot-start":
		case "image-pull":
		case "out-of-memory":
		case "exit":
		case "health-check": return count >= 2;
		case "unhealthy": return false;
	}
}

// packages/ecs/src/diagnose.js
const EVENTS = 12;
/** Why a rollout went wrong. Never throws: a part that cannot be read is named among the details. */
async function diagnoseEcs(api, where, rollout) {
	const lost = [];
	const part = async (what, otherwise, read) => {
		try {
			return await read();
		} catch (thrown) {
			lost.push(`${what} could not be read: ${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .readRefusal */ .ni)(thrown).message}`);
			return otherwise;
		}
	};
	const service = await part("The service", null, () => describeService(api, where));
	const balancer = await part("The load balancer", null, () => service === null ? Promise.resolve(null) : observeBalancer(api, service));
	const now = api.tools.clock.now();
	const [replicas, deployment, definition] = await Promise.all([
		part("The tasks", [], () => observeReplicas(api, where, balancer?.groups ?? [])),
		part("The service deployment", "", () => deploymentLine(api, service, rollout)),
		part("The task definition", null, () => rollout.taskDefinition === null ? Promise.resolve(null) : describeTaskDefinition(api, service?.serviceArn ?? "", rollout.taskDefinition))
	]);
	const faulty = replicas.filter(({ taskDefinition }) => taskDefinition === rollout.taskDefinition).flatMap((replica) => {
		const fault = faultOfStopped(replica) ?? faultOfRunning(replica, now.wall + (now.skew ?? 0), 0);
		return fault === null ? [] : [{
			replica,
			fault
		}];
	}).sort((a, b) => a.replica.createdAt.localeCompare(b.replica.createdAt));
	const logs = await Promise.all(faulty.slice(-3).map(async ({ replica }) => ({
		replica: replica.id,
		lines: await part(`The log of ${replica.id}`, [], () => lastLines(api, definition, replica))
	})));
	return explainSymptoms({
		faulty,
		events: service === null ? [] : eventsSince(service, rollout.since),
		deployment,
		logs: logs.filter(({ lines }) => lines.length > 0),
		lost
	});
}
async function deploymentLine(api, service, rollout) {
	if (service?.serviceArn === void 0 || rollout.deployment === null) return "";
	const [found] = await describeDeployments(api, [(0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentArn */ .jZ)(service.serviceArn, rollout.deployment)]);
	const said = found?.rollback?.reason ?? found?.statusReason;
	return found === void 0 ? "" : `Service deployment ${rollout.deployment} is ${found.status}${said === void 0 ? "" : `: ${said}`}`;
}
function eventsSince(service, since) {
	const from = Date.parse(since);
	return (service.events ?? []).filter(({ createdAt }) => Number.isNaN(from) || (createdAt?.getTime() ?? 0) >= from).slice(0, EVENTS).reverse().map(({ createdAt, message }) => `${createdAt?.toISOString() ?? ""} ${message ?? ""}`.trim());
}
/** The most telling cause first: an image that is missing explains more than a check that fails. */
const TELLING = [
	"image-missing",
	"secret",
	"out-of-memory",
	"cannot-start",
	"exit",
	"image-pull",
	"health-check",
	"unhealthy"
];
/** Makes a diagnosis of the symptoms. Pure. */
function explainSymptoms(symptoms) {
	const { faulty, events, deployment, logs, lost } = symptoms;
	return {
		cause: causeOf(symptoms),
		details: [
			...deployment === "" ? [] : [deployment],
			...faulty.map(({ replica, fault }) => `Replica ${replica.id}: ${fault.message}.`),
			...events,
			...lost
		],
		logs
	};
}
function causeOf({ faulty, events, deployment, logs }) {
	const worst = [...faulty].sort((a, b) => TELLING.indexOf(a.fault.cause) - TELLING.indexOf(b.fault.cause))[0];
	if (worst !== void 0) {
		const { fault } = worst;
		const same = faulty.filter((one) => one.fault.signature === fault.signature);
		const alike = same.length;
		const linesOf = (one) => logs.find((log) => log.replica === one.replica.id)?.lines ?? [];
		const { replica } = same.find((one) => linesOf(one).length > 0) ?? worst;
		const error = same.map((one) => errorName(linesOf(one))).find((name) => name !== void 0);
		const named = error === void 0 || fault.cause === "image-missing" ? "" : ` (${error})`;
		const many = alike > 1 ? ` (and ${alike - 1} more)` : "";
		return `Replica ${replica.id}${many} failed: ${fault.message}${named}. ${fault.remedy}`;
	}
	const unplaced = events.findLast((event) => /unable to place a task|RESOURCE|capacity is unavailable/i.test(event));
	if (unplaced !== void 0) return `ECS has no room for the replicas: ${unplaced} Add capacity, or ask for less CPU and memory.`;
	if (deployment !== "") return `${deployment}. No replica of it says why; see the events of the service.`;
	return events.at(-1) ?? "Neither tasks nor events of the service say why. See the ECS console.";
}
/**
* The name of the last error that the application wrote. Only the name: the cause is kept in the record, and what
* stands beside an error may be the value of a variable.
*/
function errorName(lines) {
	return lines.flatMap((line) => /\b([A-Z]\w*(?:Error|Exception))\b/.exec(line)?.[1] ?? []).at(-1);
}

// packages/ecs/src/pause.js
/** Refusals that say that this pause no longer waits (client-ecs, `ContinueServiceDeployment`). */
const OVER = /^(InvalidParameter|Client|Conflict|UnsupportedFeature|ServiceDeploymentNotFound)Exception$/;
/**
* Answers a PAUSE hook: the rollout goes on, or goes back. Idempotent: a lost answer is resolved by looking whether
* the pause still waits. False where it no longer waited; then the deployment has to be looked at again.
* @throws Failure('access') where ecs:ContinueServiceDeployment is not allowed.
*/
async function answerPause(api, serviceArn, deployment, hook, action) {
	const arn = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentArn */ .jZ)(serviceArn, deployment);
	const verb = action === "CONTINUE" ? "Continuing" : "Taking back";
	try {
		return await mutate(api, {
			doing: `${verb} service deployment ${deployment} from its pause`,
			permission: "ecs:ContinueServiceDeployment",
			send: async () => {
				const command = new ContinueServiceDeploymentCommand({
					serviceDeploymentArn: arn,
					hookId: hook,
					action
				});
				await api.writes.send(command, api.options);
				return true;
			},
			look: async () => {
				const [found] = await describeDeployments(api, [arn]);
				return found !== void 0 && readPause(found)?.hook !== hook ? true : null;
			}
		});
	} catch (thrown) {
		const { name } = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .readRefusal */ .ni)(thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR ? thrown.cause : thrown);
		if (!OVER.test(name)) throw thrown;
		api.tools.log.info(`Service deployment ${deployment} no longer waits in that pause (${name}): looking again.`);
		return false;
	}
}

// packages/ecs/src/scaling-freeze.js
/** During a rollback nothing may be scaled in, by policy or by schedule; scaling out stays: it only helps. */
function frozen(before) {
	return {
		...before,
		in: true,
		scheduled: true
	};
}
const equal = (one, other) => one.in === other.in && one.out === other.out && one.scheduled === other.scheduled;
/** What a record keeps of the suspension that it found; null where it keeps none. Pure. */
function keptSuspension(head) {
	const { in: scaleIn, out, scheduled } = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(head.restoreFacts)["scaling"])["suspended"]);
	if (typeof scaleIn !== "boolean" || typeof out !== "boolean" || typeof scheduled !== "boolean") return null;
	return {
		in: scaleIn,
		out,
		scheduled
	};
}
/**
* What has to be put back once a rollback has ended: what is suspended now, unless that is what an earlier attempt that
* died left behind; then what the record says was suspended before. Null without autoscaling. Pure.
*/
function suspensionBefore(scaling, head) {
	if (scaling === null) return null;
	const kept = keptSuspension(head);
	return kept !== null && equal(scaling.suspended, frozen(kept)) ? kept : scaling.suspended;
}
/** What an attempt that died left suspended, by the record; null where nothing is left behind. Pure. */
function leftSuspended(scaling, head) {
	const before = suspensionBefore(scaling, head);
	return scaling === null || before === null || equal(before, scaling.suspended) ? null : before;
}
/** What of it the record keeps. Pure. */
function suspensionAsJson(suspended) {
	return {
		in: suspended.in,
		out: suspended.out,
		scheduled: suspended.scheduled
	};
}
/** Suspends scaling in and scheduled scaling. An extra: where it is refused, a warning says what is lost. */
async function freezeScaling(api, where, scaling) {
	const wanted = frozen(scaling.suspended);
	if (equal(scaling.suspended, wanted)) return;
	await suspend(api, where, wanted, "autoscaling may stop replicas while the rollback is under way");
}
/** Nothing is suspended yet. */
function openFreeze(api, where) {
	let frozen = null;
	let before = null;
	return {
		freeze: ({ scaling }, head) => {
			if (frozen !== null || scaling === null) return;
			before = suspensionBefore(scaling, head);
			frozen = freezeScaling(api, where, scaling);
		},
		settled: async () => {
			await frozen;
		},
		undo: async () => {
			await frozen;
			if (before !== null) await thawScaling(api, where, before);
		}
	};
}
/** Puts back what was suspended before. A warning says where it could not be. */
async function thawScaling(api, where, before) {
	if (equal(before, frozen(before))) return;
	await suspend(api, where, before, "scaling in and scheduled scaling stay suspended: resume them by hand");
}
async function suspend(api, where, wanted, lost) {
	try {
		const { sdk, client } = await api.scaling();
		const command = new sdk.RegisterScalableTargetCommand({
			ServiceNamespace: "ecs",
			ResourceId: `service/${where.cluster}/${where.service}`,
			ScalableDimension: "ecs:service:DesiredCount",
			SuspendedState: {
				DynamicScalingInSuspended: wanted.in,
				DynamicScalingOutSuspended: wanted.out,
				ScheduledScalingSuspended: wanted.scheduled
			}
		});
		await client.send(command, api.options);
	} catch (thrown) {
		const refusal = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .readRefusal */ .ni)(thrown);
		const reason = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .isAccessDenied */ .w7)(refusal) ? "the permission application-autoscaling:RegisterScalableTarget is missing" : refusal.message;
		api.tools.log.warning(`Autoscaling could not be told (${reason}): ${lost}.`);
	}
}

// packages/ecs/src/finish.js
/** Milliseconds between looks, and what is kept of the deadline: the rest of a shift goes on by itself. */
const WAIT = 1500;
const RESERVE = 1e4;
/**
* Ends what a rollout left open. Of an accepted release: every pause is continued until all production traffic goes to
* it; a bake is not waited out. Of a restore: what was suspended of autoscaling is put back as it was. Idempotent.
* @throws Failure('rollout') where ECS took the release back in the meantime.
*/
async function finishEcs(api, where, rollout) {
	if (rollout.thaw !== null) await thawScaling(api, where, rollout.thaw);
	if (rollout.kind !== "deploy" || rollout.deployment === null) return;
	const { clock, deadline, log } = api.tools;
	const service = await describeService(api, where);
	const serviceArn = service.serviceArn ?? "";
	const hooks = readHooks(service.deploymentConfiguration);
	for (;;) {
		const deployment = await read(api, serviceArn, rollout.deployment);
		if (deployment === null || deployment.status === "SUCCESSFUL") return;
		refuseReverted(deployment);
		const { pause, stage } = deployment;
		const answered = pause !== null && await answerPause(api, serviceArn, deployment.id, pause.hook, "CONTINUE");
		if (answered) log.info(`Service deployment ${deployment.id} goes on from its pause${stage === "" ? "" : ` (${stage})`}.`);
		if (answered ? stage === "" || isShifted(stage) : pause === null && isPastShift(stage, hooks)) return;
		if (deadline.remaining() < RESERVE) {
			log.warning(`Production traffic still moves to ${rollout.taskDefinition ?? "the release"} (${stage}); ECS goes on by itself, a later pause waits for a person.`);
			return;
		}
		await clock.sleep(WAIT, deadline.signal);
	}
}
async function read(api, serviceArn, id) {
	const [whole] = await describeDeployments(api, [(0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentArn */ .jZ)(serviceArn, id)]);
	return whole === void 0 ? null : readDeployment(whole, whole, /* @__PURE__ */ new Map());
}
function refuseReverted(deployment) {
	if (!isReverting(deployment) && isMoving(deployment)) return;
	const why = deployment.rollback?.reason || deployment.statusReason;
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR("rollout", {
		message: `Service deployment ${deployment.id} did not wait for the verdict: it is ${deployment.status}${why === "" ? "" : ` (${why})`}.`,
		remedy: "Run the rollback, which makes sure of what runs; give the PAUSE hook a time-out that is longer than verify takes."
	});
}

// packages/ecs/src/release-of.js
/** The version of a release whose image says nothing of itself. */
const UNKNOWN_VERSION = "unknown";
/** The release that a task definition and its images make. Pure. */
function makeEcsRelease(body, images, version) {
	const digests = {};
	for (const [container, image] of Object.entries(images)) {
		const digest = image.digest === null ? null : (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .parseDigest */ .m)(image.digest);
		if (digest !== null) digests[container] = digest;
	}
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .makeRelease */ .cx)({
		version,
		images: digests,
		configuration: (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .hashJson */ .jM)(projectTaskDefinition(body, images))
	});
}
/** The release that a snapshot runs: the one its mark names, else what its own parts make. Pure. */
function releaseOf(snapshot) {
	const mark = readMark(snapshot.taskDefinition.tags, snapshot.taskDefinition.name);
	if (mark.kind === "head") return mark.head.release;
	return makeEcsRelease(snapshot.taskDefinition.body, snapshot.images, snapshot.version ?? "unknown");
}

// packages/ecs/src/standing.js
/** The fence: the id of the newest service deployment. Pure. */
function fenceOf(facts) {
	return { expected: facts.deployments[0]?.id ?? null };
}
/** Whether a task definition is the goal's, or a pinned copy of it. Pure. */
function isGoal(taskDefinition, goal, copies) {
	if (taskDefinition === null || goal === null) return false;
	return taskDefinition === goal.platformRelease || copies[taskDefinition] === goal.platformRelease;
}
/** Where the service stands in relation to a record, read from its deployments; reference: the table of states. Pure. */
function standingOf(facts, head) {
	const candidate = head.platformRelease;
	if (candidate === null) return { kind: "untouched" };
	if (isBehind(facts, head)) return { kind: "in-progress" };
	if (!(facts.taskDefinition === candidate || facts.deployments.some(({ taskDefinition }) => taskDefinition === candidate))) return { kind: "untouched" };
	const newest = facts.deployments[0];
	if (newest === void 0) return { kind: "candidate" };
	const ours = newest.taskDefinition === candidate;
	const lead = leadsTo(newest).taskDefinition;
	if (isMoving(newest)) {
		if (ours && !isReverting(newest)) return { kind: "in-progress" };
		if (isGoal(lead ?? completedLeads(facts.deployments.slice(1))[0]?.taskDefinition ?? null, head.goal, facts.copies)) return { kind: "restoring" };
		return ours ? { kind: "in-progress" } : foreign(newest);
	}
	if (newest.status === "SUCCESSFUL" || newest.status === "ROLLBACK_SUCCESSFUL") {
		if (lead === candidate) return isRemoved(facts, head) ? { kind: "restored" } : { kind: "candidate" };
		if (isGoal(lead, head.goal, facts.copies)) return { kind: "restored" };
		return ours && head.goal !== null ? { kind: "candidate" } : ours ? { kind: "restored" } : foreign(newest);
	}
	return ours ? { kind: "candidate" } : foreign(newest);
}
/**
* Whether the list of deployments is older than the record (ECS is eventually consistent): ECS accepted its rollout, or
* the service already names its task definition, and the list still ends with what was live before. Pure.
*/
function isBehind(facts, head) {
	const accepted = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(head.rollout)["deployment"]);
	return facts.deployments[0] !== void 0 && facts.deployments[0].id === head.baseline && (accepted !== "" || facts.taskDefinition === head.platformRelease) && facts.deployments.every(({ id, taskDefinition }) => id !== accepted && taskDefinition !== head.platformRelease);
}
function isRemoved(facts, head) {
	return head.goal === null && head.onFirstFailure === "remove" && facts.desired === 0;
}
function foreign(deployment) {
	const what = deployment.taskDefinition ?? "a task definition that can no longer be described";
	return {
		kind: "foreign",
		by: `service deployment ${deployment.id} (${what}, ${deployment.status})`
	};
}
/** Whether production traffic can reach a replica: it runs, every target group sends to it, and some of it goes there. Pure. */
function isServing(replica) {
	return replica.status === "RUNNING" && replica.desiredStatus === "RUNNING" && replica.health !== "UNHEALTHY" && replica.weight > 0 && (replica.target === "healthy" || replica.target === "none");
}
/** Whether a deployment is held before production traffic, and can be reached at a test listener. Pure. */
function isAskedAtTest(deployment, balancer) {
	return deployment.pause !== null && isBeforeProduction(deployment.stage) && balancer?.testUrl != null;
}
/**
* Where the newest release answers: at the test listener while it is held before any production traffic goes to it,
* else where production traffic comes in. Pure.
*/
function addressOf(facts) {
	const newest = facts.deployments[0];
	const { balancer } = facts;
	return (newest !== void 0 && isAskedAtTest(newest, balancer) ? balancer?.testUrl : balancer?.url) ?? null;
}
/** The smallest number of serving replicas that ECS keeps during a deployment: `ceil(desired \u00d7 minimumHealthyPercent)`. */
function minimumHealthyOf(facts) {
	return Math.max(1, Math.ceil(facts.desired * facts.minimumHealthyPercent / 100));
}
/** What is live; null where nothing serves. Pure. */
function liveOf(facts) {
	if (facts.live === null) return null;
	const name = facts.live.taskDefinition.name;
	const running = facts.replicas.filter((replica) => replica.taskDefinition === name && replica.status === "RUNNING");
	if (running.length === 0) return null;
	const newest = facts.deployments[0];
	return {
		release: releaseOf(facts.live),
		platformRelease: name,
		serving: running.filter(isServing).length >= minimumHealthyOf(facts) && (newest === void 0 || !isMoving(newest) || newest.taskDefinition === name)
	};
}
/** The goal that a snapshot is: ids and digests only, no URI and no ARN. Pure. */
function goalOfSnapshot(snapshot, kind) {
	return {
		kind,
		release: releaseOf(snapshot),
		platformRelease: snapshot.taskDefinition.name,
		snapshot: {
			revision: snapshot.revision?.id ?? null,
			images: Object.fromEntries(Object.entries(snapshot.images).flatMap(([container, { digest }]) => digest === null ? [] : [[container, digest]]))
		}
	};
}
/** The goal that a head's own release is: its task definition, and the revision that its rollout brought. Pure. */
function goalOfHead(head) {
	const rollout = head.rollout;
	const revision = typeof rollout === "object" && rollout !== null && "revision" in rollout ? rollout.revision ?? null : null;
	return {
		kind: "verified",
		release: head.release,
		platformRelease: head.platformRelease ?? "",
		snapshot: {
			revision,
			images: head.release.images
		}
	};
}

// packages/ecs/src/progress.js
/** ECS takes a task without any check for healthy only then (client-ecs, `UpdateServiceRequest`). Milliseconds. */
const UNCHECKED = 4e4;
/** Whether a replica serves and has been proved: by a target group, by its own check, or by 40 s without either. Pure. */
function isProved(replica, now) {
	if (!isServing(replica)) return false;
	if (replica.target === "healthy" || replica.health === "HEALTHY") return true;
	return now - Date.parse(replica.startedAt) >= UNCHECKED;
}
const alive = (replica) => replica.status !== "STOPPED";
/** Judges one look at a rollout. Pure. */
function judgeLook(rollout, look) {
	const wanted = rollout.kind === "remove" ? 0 : look.desired;
	const ours = look.replicas.filter(({ taskDefinition }) => taskDefinition === rollout.taskDefinition);
	const others = look.replicas.filter((replica) => !ours.includes(replica) && alive(replica));
	const counts = {
		wanted,
		running: ours.filter(({ status }) => status === "RUNNING").length,
		serving: ours.filter((replica) => isProved(replica, look.now)).length,
		others: others.length,
		othersServing: others.filter(isServing).length
	};
	const failing = rollout.kind === "remove" ? [] : faultsOf(ours, rollout, look);
	return {
		counts,
		message: `${counts.serving} of ${wanted} replica(s) of ${rollout.taskDefinition ?? "nothing"} serve; of others ${counts.others} exist, ${counts.othersServing} get traffic${look.deployment === null ? "" : ` (${stateOf(look.deployment)})`}.`,
		failing: failing.map(({ replica, message }) => ({
			replica,
			message
		})),
		end: endOf(rollout, look, failing),
		held: heldIn(rollout, look.deployment),
		serving: isServed(rollout, look, counts),
		settled: isSettled(rollout, look, counts)
	};
}
function stateOf({ status, stage }) {
	return stage === "" ? status : `${status}, ${stage}`;
}
function heldIn(rollout, deployment) {
	if (rollout.kind !== "deploy" || deployment === null || deployment.pause === null) return null;
	const { expiresAt, onTimeout } = deployment.pause;
	const alone = expiresAt === "" ? "" : `; without an answer ECS does ${onTimeout} at ${expiresAt}`;
	return `Service deployment ${deployment.id} is held${deployment.stage === "" ? "" : ` at ${deployment.stage}`}${alone}.`;
}
function faultsOf(ours, rollout, look) {
	const since = Date.parse(rollout.since);
	return ours.flatMap((replica) => {
		if (!alive(replica) && Date.parse(replica.createdAt) < since) return [];
		const found = alive(replica) ? faultOfRunning(replica, look.now, look.gracePeriod) : faultOfStopped(replica);
		if (found === null) return [];
		return {
			replica: replica.id,
			message: `Replica ${replica.id} of ${replica.taskDefinition}: ${found.message}.`,
			signature: found.signature,
			hopeless: (count) => isHopeless(found.cause, count)
		};
	});
}
function endOf(rollout, look, failing) {
	const { deployment, newer } = look;
	if (newer !== null) return {
		kind: "overtaken",
		message: `Service deployment ${newer.id} replaced ${rollout.deployment ?? "ours"}.`
	};
	if (deployment?.status === "STOPPED" && /replaced|superseded/i.test(deployment.statusReason)) return {
		kind: "overtaken",
		message: `Service deployment ${deployment.id}: ${deployment.statusReason}`
	};
	const ended = deployment === null ? null : endedBadly(rollout, deployment);
	if (ended !== null) return {
		kind: "doomed",
		message: ended
	};
	if (rollout.kind !== "deploy") return null;
	if (look.desired === 0) return {
		kind: "doomed",
		message: "The service wants 0 replicas: nothing serves, and nothing will."
	};
	for (const one of failing) {
		const alike = failing.filter(({ signature }) => signature === one.signature).length;
		if (one.hopeless(alike)) return {
			kind: "doomed",
			message: alike === 1 ? one.message : `${alike} replicas failed in the same way. ${one.message}`
		};
	}
	return null;
}
function endedBadly(rollout, deployment) {
	const said = deployment.rollback?.reason || deployment.statusReason;
	const why = said === "" ? "" : `: ${said}`;
	switch (deployment.status) {
		case "STOPPED":
		case "ROLLBACK_FAILED": return `Service deployment ${deployment.id} ended as ${deployment.status}${why}`;
		case "STOP_REQUESTED":
		case "ROLLBACK_REQUESTED":
		case "ROLLBACK_IN_PROGRESS":
		case "ROLLBACK_SUCCESSFUL": return rollout.kind === "revert" ? null : `ECS is taking service deployment ${deployment.id} back (${deployment.status})${why}`;
		default: return null;
	}
}
/**
* A release serves when all its replicas do and nothing else gets traffic: with two colours, when all of the
* production weight is theirs. A restored goal serves (T2) when nothing
* else gets traffic and at least the platform's minimum of its replicas do.
*/
function isServed(rollout, look, counts) {
	switch (rollout.kind) {
		case "none": return true;
		case "remove": return counts.othersServing === 0;
		case "deploy": return counts.wanted > 0 && counts.serving >= counts.wanted && counts.othersServing === 0 && (look.deployment === null || !isMoving(look.deployment) || isPastShift(look.deployment.stage, look.hooks));
		case "revert":
		case "restore": return counts.serving >= Math.max(1, look.minimum) && counts.othersServing === 0;
	}
}
function isSettled(rollout, look, counts) {
	if (rollout.kind === "none") return true;
	if (counts.others > 0 || look.deployment !== null && isMoving(look.deployment)) return false;
	if (rollout.kind === "remove") return true;
	return isServed(rollout, look, counts) && counts.serving >= counts.wanted;
}

// packages/ecs/src/follow.js
/** Milliseconds between looks: quick at first, then once per 1.5 s, which the rate limits of ECS allow for. */
const WAITS = [
	300,
	500,
	800,
	1e3
];
const STEADY_WAIT = 1500;
const LONGEST_WAIT = 6e3;
/** In a step of a canary, which bakes for minutes whatever is seen: the rate of the account is shared with others. */
const STEP_WAIT = 5e3;
/**
* Follows a rollout until it serves, is held in a PAUSE hook or has settled; a bake is not waited out. A goal that is
* brought back was verified before: the pauses that it meets are continued, or their time-out would take it back. Reads
* that fail are tolerated with a warning until the deadline; a missing permission is not.
* @throws Failure('deadline' | 'cancelled') from the deadline's signal, Failure('access').
*/
async function* followEcs(api, where, rollout, until) {
	const { clock, deadline } = api.tools;
	const look = looker(api, where, rollout);
	const reported = /* @__PURE__ */ new Set();
	let last = "";
	let served = false;
	let slow = 0;
	for (let round = 0;; round += 1) {
		const seen = await tolerate(api, look, () => {
			slow = Math.min(LONGEST_WAIT, Math.max(STEADY_WAIT, slow * 2));
		});
		if (seen !== null) {
			slow = isInStep(rollout, seen.deployment) ? STEP_WAIT : 0;
			const sight = judgeLook(rollout, seen);
			const at = clock.now();
			for (const { replica, message } of sight.failing) {
				if (reported.has(replica)) continue;
				reported.add(replica);
				yield {
					kind: "failing",
					at,
					message
				};
			}
			if (sight.end !== null) {
				yield {
					kind: sight.end.kind,
					at,
					message: sight.end.message
				};
				return;
			}
			if (sight.held !== null && until !== "settled") {
				yield {
					kind: "held",
					at,
					message: `${sight.held} ${sight.message}`
				};
				return;
			}
			const waiting = rollout.kind === "restore" ? seen.deployment : null;
			if (waiting !== null && waiting.pause !== null) await answerPause(api, seen.serviceArn, waiting.id, waiting.pause.hook, "CONTINUE");
			if (sight.serving && !served) {
				served = true;
				yield {
					kind: "serving",
					at,
					message: sight.message,
					replicas: sight.counts
				};
				if (until !== "settled") return;
			} else if (sight.message !== last) yield {
				kind: "progress",
				at,
				message: sight.message,
				replicas: sight.counts
			};
			last = sight.message;
			if (sight.settled && served) {
				yield {
					kind: "settled",
					at,
					message: `${where.service} has settled. ${sight.message}`
				};
				return;
			}
		}
		await clock.sleep(Math.max(slow, WAITS[round] ?? STEADY_WAIT), deadline.signal);
	}
}
async function tolerate(api, read, onThrottled) {
	const { deadline, log } = api.tools;
	try {
		return await read();
	} catch (thrown) {
		if (deadline.signal.aborted) throw deadline.signal.reason;
		if (thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR && thrown.kind !== "platform") throw thrown;
		const cause = thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR ? thrown.cause : thrown;
		if ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .isThrottled */ .B5)((0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .readRefusal */ .ni)(cause))) onThrottled();
		log.warning(`One look at the rollout failed, looking again: ${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .readRefusal */ .ni)(thrown).message}`);
		return null;
	}
}
/** One look: the deployment, what began after it, the replicas, and where the target groups have them. */
function looker(api, where, rollout) {
	let balancer;
	return async () => {
		const service = await describeService(api, where);
		const serviceArn = service.serviceArn ?? "";
		if (balancer === void 0) balancer = await observeBalancer(api, service);
		const known = balancer?.groups ?? [];
		const [replicas, described, active] = await Promise.all([
			weighGroups(api, known).then((groups) => observeReplicas(api, where, groups)),
			rollout.deployment === null ? [] : describeDeployments(api, [(0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentArn */ .jZ)(serviceArn, rollout.deployment)]),
			listDeployments(api, where, ["PENDING", "IN_PROGRESS"])
		]);
		const whole = described[0];
		const deployment = whole === void 0 ? null : readDeployment(whole, whole, /* @__PURE__ */ new Map());
		const after = whole?.createdAt?.getTime();
		const newer = active.find(({ serviceDeploymentArn, createdAt }) => (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(serviceDeploymentArn ?? "") !== rollout.deployment && after !== void 0 && (createdAt?.getTime() ?? 0) > after);
		const now = api.tools.clock.now();
		return {
			deployment,
			newer: newer === void 0 ? null : { id: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(newer.serviceDeploymentArn ?? "") },
			desired: service.desiredCount ?? 0,
			minimum: minimumHealthyOf({
				desired: service.desiredCount ?? 0,
				minimumHealthyPercent: service.deploymentConfiguration?.minimumHealthyPercent ?? 100
			}),
			hooks: readHooks(service.deploymentConfiguration),
			gracePeriod: service.healthCheckGracePeriodSeconds ?? 0,
			replicas: known.some(({ rule }) => rule !== null) ? replicas : weighByDeployment(replicas, weightOf(rollout, deployment)),
			serviceArn,
			now: now.wall + (now.skew ?? 0)
		};
	};
}
/** The weight of what shall serve: a deployment that is taken back tells that of what it brought. */
function weightOf(rollout, deployment) {
	if (deployment === null || deployment.weight === null) return void 0;
	const { weight } = deployment;
	return {
		taskDefinition: rollout.taskDefinition,
		weight: rollout.kind === "revert" ? 100 - weight : weight
	};
}

// packages/ecs/src/marks.js
/** Revisions looked at for every head asked for: most of a family may be somebody else's. */
const SCAN_FACTOR = 2;
const AT_ONCE = 6;
/**
* The heads that the revisions of the service's family carry, newest first. A corrupt mark is named and skipped; heads
* of other targets that share the family are not this target's.
*/
async function readHistory(api, where, families, limit) {
	const service = await describeService(api, where);
	const serviceArn = service.serviceArn ?? "";
	const all = /* @__PURE__ */ new Set([(0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .familyOf */ .Ap)((0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(service.taskDefinition ?? "")), ...families]);
	const names = (await Promise.all([...all].filter((family) => family !== "").flatMap((family) => [listRevisions(api, family, "ACTIVE", limit * SCAN_FACTOR), listRevisions(api, family, "INACTIVE", limit)]))).flat().sort((a, b) => revisionOf(b) - revisionOf(a));
	const heads = [];
	for (let from = 0; from < names.length && heads.length < limit; from += AT_ONCE) {
		const batch = await Promise.all(names.slice(from, from + AT_ONCE).map((name) => describeTaskDefinition(api, serviceArn, name)));
		for (const { name, tags } of batch) {
			const mark = readMark(tags, name);
			if (mark.kind === "corrupt") api.tools.log.warning(`The mark on ${name} is not readable and was skipped: ${mark.reason}.`);
			if (mark.kind === "head" && isOfTarget(mark.head, where)) heads.push(mark.head);
		}
	}
	return heads.slice(0, limit);
}
function isOfTarget(head, where) {
	const { region, cluster, service } = head.target.locator;
	return region === where.region && cluster === where.cluster && service === where.service;
}
function revisionOf(name) {
	return Number(name.slice(name.lastIndexOf(":") + 1));
}
/**
* Writes a head as tags of its own task definition revision. A revision that is not ours (it carries no mark) is left
* alone: infrastructure code owns it. Never tags the service.
* @throws Failure('access') naming the permission that is missing.
*/
async function writeMark(api, where, head) {
	const { log } = api.tools;
	const name = head.platformRelease;
	if (name === null) {
		log.debug(`The record of ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .describeTarget */ .ff)(head.target)} has no revision yet: it is written with it.`);
		return;
	}
	const serviceArn = (await describeService(api, where)).serviceArn ?? "";
	const { tags } = await describeTaskDefinition(api, serviceArn, name);
	if (tags["thea:release"] === void 0) {
		log.info(`${name} was not registered by a release of ours: no mark is written on it.`);
		return;
	}
	try {
		await api.reads.send(new TagResourceCommand({
			resourceArn: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .taskDefinitionArn */ .U5)(serviceArn, name),
			tags: Object.entries(headTags(head)).map(([key, value]) => ({
				key,
				value
			}))
		}), api.options);
	} catch (thrown) {
		throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(thrown, `Writing the mark on ${name}`, "ecs:TagResource");
	}
}

// packages/ecs/src/findings-container.js
/** A finding that warns, and blocks where a policy says so. */
const policy = (rule, setting, message, remedy) => ({
	class: "policy",
	rule,
	setting,
	message,
	remedy
});
const container = (body) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)(body["containerDefinitions"]);
/** What Thea IA's deployment policy asks for. */
const MINIMUM_WORKERS = 2;
/** Rules about the containers of the rendered task definition. */
const CONTAINER_POLICY = [
	(facts, rendered) => facts.balancer === null && container(rendered).every((item) => item["healthCheck"] == null) ? policy("no-health-check", "healthCheck", "Neither a load balancer nor a container health check looks at the replicas: ECS takes them for healthy after 40 s, whatever they do.", "Give the container a healthCheck.") : null,
	(_facts, rendered) => {
		const slow = container(rendered).find((item) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .number */ .ai)(item["stopTimeout"], 30) > 30);
		return slow === void 0 ? null : policy("stop-timeout", "stopTimeout", `Container "${(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(slow["name"])}" has ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .number */ .ai)(slow["stopTimeout"], 30)} s to stop.`, "Set stopTimeout to 30 or less.");
	},
	(facts, rendered) => {
		const budget = container(rendered).map((item) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(item["healthCheck"])).map((check) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .number */ .ai)(check["startPeriod"], 0) + (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .number */ .ai)(check["interval"], 0) * (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .number */ .ai)(check["retries"], 3));
		const longestCheck = Math.max(0, ...budget);
		return longestCheck <= 90 || facts.live === null ? null : policy("slow-container-check", "healthCheck", `A container health check finds a bad replica only after ${longestCheck} s (startPeriod + interval \u00d7 retries).`, "Shorten startPeriod, interval or retries so that they fit into the budget.");
	},
	(_facts, rendered) => {
		const floating = container(rendered).find((item) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .digestOf */ .ol)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(item["image"])) === null);
		return floating === void 0 ? null : policy("digest-pinned", "image", `Container "${(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(floating["name"])}" runs a tag (${(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(floating["image"])}), which may be another image at the next start.`, "Name it in \"containers\", or write repository@sha256:\u2026 in the task definition.");
	},
	(_facts, rendered) => {
		const loose = container(rendered).find((item) => item["versionConsistency"] === "disabled");
		return loose === void 0 ? null : policy("version-consistency", "versionConsistency", `Container "${(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(loose["name"])}" has versionConsistency disabled: replicas of one deployment may run different images.`, "Leave versionConsistency enabled.");
	},
	(_facts, rendered) => {
		const silent = container(rendered).find((item) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(item["logConfiguration"])["logDriver"]) === "");
		return silent === void 0 ? null : policy("log-driver", "logConfiguration", `Container "${(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(silent["name"])}" has no log driver: when it fails, its last words are lost.`, "Give it logConfiguration with the driver awslogs.");
	},
	(_facts, rendered) => {
		const other = container(rendered).map((item) => ({
			name: (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(item["name"]),
			driver: (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(item["logConfiguration"])["logDriver"])
		})).find(({ driver }) => driver !== "" && driver !== "awslogs");
		return other === void 0 ? null : policy("awslogs", "logConfiguration.logDriver", `Container "${other.name}" logs with ${other.driver}: a diagnosis can show last words from CloudWatch Logs alone.`, "Use the driver awslogs with awslogs-group, awslogs-region and awslogs-stream-prefix.");
	},
	(_facts, rendered) => {
		const few = container(rendered).map((item) => ({
			name: (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(item["name"]),
			workers: workersOf(item)
		})).find(({ workers }) => workers !== null && workers < MINIMUM_WORKERS);
		return few === void 0 ? null : policy("minimum-workers", "--workers", `Container "${few.name}" starts ${few.workers} worker(s): one slow request holds up the replica.`, `Start it with --workers ${MINIMUM_WORKERS} or more.`);
	}
];
/**
* How many processes a Python server is started with; null where the task definition does not start one itself. Both
* servers take `--workers`, else WEB_CONCURRENCY, else start one (uvicorn and gunicorn, "Settings"). Pure.
*/
function workersOf(container) {
	const words = [container["entryPoint"], container["command"]].flatMap((list) => Array.isArray(list) ? list.map(_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq) : []).flatMap((word) => word.split(/\s+/));
	const named = words.some((word) => /(?:^|\/)(?:uvicorn|gunicorn)$/.test(word));
	const at = words.findIndex((word) => (named ? /^(?:--workers|-w)(?:=|$)/ : /^--workers(?:=|$)/).test(word));
	if (!named && at < 0) return null;
	const given = at < 0 ? void 0 : words[at]?.split("=")[1] ?? words[at + 1];
	const variable = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)(container["environment"]).find((one) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(one["name"]) === "WEB_CONCURRENCY");
	const workers = Number(given ?? (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(variable?.["value"] ?? "1"));
	return Number.isInteger(workers) ? workers : null;
}

// packages/ecs/src/findings-network.js
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/;
/** How the running service revision is connected; null where it is not known, or has no network of its own. */
function networkOf(live) {
	const network = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(live?.revision?.body)["networkConfiguration"]);
	return network["awsvpcConfiguration"] === void 0 ? null : (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(network["awsvpcConfiguration"]);
}
/** Rules about what can reach the replicas, and how. Amazon ECS API reference, `AwsVpcConfiguration`. */
const NETWORK_POLICY = [
	({ balancer }) => {
		const url = balancer?.url == null ? null : new URL(balancer.url);
		return url === null || url.protocol === "https:" || LOOPBACK.test(url.hostname) ? null : policy("tls-listener", "Protocol of the listener", `Traffic comes in at ${url.origin} without TLS: the load balancer has no HTTPS or TLS listener.`, "Give it an HTTPS listener on 443 with a certificate of ACM, and let the one on 80 redirect to it.");
	},
	({ live }) => networkOf(live)?.["assignPublicIp"] === "ENABLED" ? policy("private-network", "networkConfiguration.awsvpcConfiguration.assignPublicIp", "Every replica has a public IP address: it can be reached past the load balancer.", "Run the service in private subnets with assignPublicIp DISABLED, and reach AWS through VPC endpoints or a NAT gateway.") : null,
	({ live }) => {
		const network = networkOf(live);
		const groups = network?.["securityGroups"];
		return network === null || Array.isArray(groups) && groups.length > 0 ? null : policy("security-groups", "networkConfiguration.awsvpcConfiguration.securityGroups", "The service names no security group: the default one of the VPC decides what reaches its replicas.", "Give the service a security group that lets in nothing but the load balancer's on the container's port.");
	}
];

// packages/ecs/src/owner.js
/** Keys by which tools other than CloudFormation commonly say that they own a resource, in lower case, without `-`, `_` and `:`. */
const MANAGED_BY = /* @__PURE__ */ new Set([
	"managedby",
	"provisionedby",
	"terraform",
	"opentofu",
	"pulumi"
]);
/**
* Who owns the service, from its tags; null where none says it. CloudFormation (and CDK, SAM, Copilot through it) writes
* its own tags (CloudFormation User Guide, "Resource tags"); the others leave it to a convention. Pure.
*/
function ownerOf(tags) {
	const stack = tags["aws:cloudformation:stack-name"];
	if (stack !== void 0) return `the CloudFormation stack "${stack}"`;
	for (const [key, value] of Object.entries(tags)) {
		const plain = key.toLowerCase().replace(/[-_:]/g, "");
		if (!MANAGED_BY.has(plain)) continue;
		const named = /^(?:managedby|provisionedby)$/.test(plain) ? value : key;
		if (named !== "" && value !== "false") return `${named} (tag ${key}=${value})`;
	}
	return null;
}

// packages/ecs/src/findings-owner.js
/** The rule about infrastructure code that owns the service beside us. */
const OWNER_POLICY = [({ serviceTags }) => {
	const owner = ownerOf(serviceTags);
	return owner === null ? null : policy("owned-by-code", "taskDefinition", `The service belongs to ${owner}, whose next run may put back the task definition that it knows.`, "Keep task definition and desired count out of it: `ignore_changes = [task_definition, desired_count]` in Terraform; in CloudFormation update the stack without changing TaskDefinition.");
}];

// packages/ecs/src/in-the-way.js
/**
* Whether the newest service deployment keeps a next release from beginning. It does not where it has ended, and where
* only old replicas have still to leave: those of a verified release, or of one that was taken back, once no traffic
* goes to them any more and, on a way back, the minimum of what is live serves (T2). Pure.
*/
function isInTheWay(facts) {
	const { deployments, live, replicas, copies } = facts;
	const [newest, ...older] = deployments;
	if (newest === void 0 || !isMoving(newest)) return false;
	const name = live?.taskDefinition.name;
	if (name === void 0 || !isReverting(newest) && newest.taskDefinition !== name) return true;
	const serving = replicas.filter(isServing);
	const restored = serving.filter(({ taskDefinition }) => taskDefinition === name).length;
	const comesBack = isReverting(newest) || copies[name] !== void 0 || completedLeads(older).some(({ taskDefinition }) => taskDefinition === name);
	return restored < serving.length || comesBack && restored < minimumHealthyOf(facts);
}

// packages/ecs/src/predict.js
/** Without load balancer and container health check ECS takes a task for healthy 40 s after it runs (client-ecs). */
const UNCHECKED_SECONDS = 40;
/** An ENI is attached, the image pulled and the container started: measured by others, see the reference. */
const FARGATE_START_SECONDS = 30;
const FARGATE_PULL_SECONDS = 20;
const EC2_START_SECONDS = 5;
/** How many times over tasks are replaced until all run: new ones only fit above the desired number. Pure. */
function wavesOf(facts) {
	const { desired } = facts;
	if (desired === 0) return 1;
	const ceiling = Math.floor(desired * facts.maximumPercent / 100);
	const floor = Math.ceil(desired * facts.minimumHealthyPercent / 100);
	const room = ceiling - Math.min(desired, floor);
	return room <= 0 ? Number.POSITIVE_INFINITY : Math.ceil(desired / Math.max(1, room));
}
/** Seconds from running to healthy: the container's own check, one passing check of the target group, or neither. Pure. */
function healthSeconds(facts) {
	const container = containerCheck(facts);
	const interval = Math.max(0, ...facts.balancer?.groups.map((group) => group.interval) ?? []);
	if (facts.balancer !== null && facts.balancer.groups.length > 0) return {
		name: "health check",
		seconds: Math.max(interval, container ?? 0),
		source: "target group: one passing check; container health check"
	};
	if (container !== null) return {
		name: "health check",
		seconds: container,
		source: "container health check interval"
	};
	return {
		name: "health check",
		seconds: UNCHECKED_SECONDS,
		source: "ECS without any check: 40 s after RUNNING"
	};
}
function containerCheck(facts) {
	const intervals = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(facts.live?.taskDefinition.body)["containerDefinitions"]).map((container) => container["healthCheck"]).filter((check) => check !== void 0 && check !== null).map((check) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .number */ .ai)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(check)["interval"], 30));
	return intervals.length === 0 ? null : Math.max(...intervals);
}
/** Seconds from the request of a task to its running, measured on the replicas that run; null where none tells. Pure. */
function measuredStart(facts) {
	const seconds = facts.replicas.map(({ createdAt, startedAt }) => (Date.parse(startedAt) - Date.parse(createdAt)) / 1e3).filter((value) => value >= 0);
	return seconds.length === 0 ? null : Math.max(...seconds);
}
function startTerms(facts) {
	const measured = measuredStart(facts);
	if (measured !== null) return [{
		name: "task start",
		seconds: measured,
		source: "measured on the running tasks"
	}];
	if (facts.compute !== "fargate") return [{
		name: "task start",
		seconds: EC2_START_SECONDS,
		source: "EC2 with the image cached"
	}];
	return [{
		name: "task start",
		seconds: FARGATE_START_SECONDS,
		source: "Fargate: scheduling and network interface"
	}, {
		name: "image pull",
		seconds: FARGATE_PULL_SECONDS,
		source: "Fargate within the VPC"
	}];
}
/** A listener's weights are written and reach its nodes: 5 to 20 s in all, an estimate of the reference. */
const FLIP_SECONDS = 8;
/** A Network Load Balancer takes ten minutes more for each shift of traffic (ECS, "Blue/green deployments"). */
const NETWORK_SHIFT_SECONDS = 600;
/** With two colours a rollback in progress moves weights only; once blue is gone it is a whole deployment again. */
function predictShift(facts, shift, shared) {
	const network = facts.balancer?.type === "network";
	const tested = facts.hooks.length > 0 || facts.balancer?.testUrl != null;
	const flip = [{
		name: "weight flip",
		seconds: FLIP_SECONDS,
		source: "the listener sends all traffic to the old colour"
	}, ...network ? [{
		name: "network balancer",
		seconds: NETWORK_SHIFT_SECONDS,
		source: "NLB: ten minutes per shift"
	}] : []];
	const again = [
		...startTerms(facts),
		healthSeconds(facts),
		...network && tested ? [{
			name: "test traffic",
			seconds: NETWORK_SHIFT_SECONDS,
			source: "NLB: ten minutes per shift"
		}] : [],
		...shift.stepsMinutes > 0 ? [{
			name: "steps",
			seconds: shift.stepsMinutes * 60,
			source: `${facts.strategy} goes back in steps too`
		}] : []
	];
	return {
		inProgress: sumOf([...shared, ...flip]),
		completed: sumOf([
			...shared,
			...flip,
			...again
		]),
		terms: rounded([
			...shared,
			...flip,
			...again
		])
	};
}
function rounded(terms) {
	return terms.map((term) => ({
		...term,
		seconds: tenth(term.seconds)
	}));
}
function sumOf(terms) {
	return tenth(rounded(terms).reduce((total, { seconds }) => total + seconds, 0));
}
/**
* The predicted T2 of a rollback, in seconds from T0. In progress the old replicas never left; completed, new ones of
* the goal start, in ROLLING as many at once as `maximumPercent` leaves room for, and the bad ones drain afterwards.
*/
function predictRollback(facts) {
	const shared = [
		{
			name: "detect and decide",
			seconds: 12,
			source: "verify: a few failed probes; budget 21 s"
		},
		{
			name: "API and control plane",
			seconds: 4,
			source: "StopServiceDeployment or UpdateService"
		},
		{
			name: "observation",
			seconds: 2,
			source: "one poll"
		}
	];
	if (facts.shift !== null) return predictShift(facts, facts.shift, shared);
	const waves = wavesOf(facts);
	const each = [...startTerms(facts), healthSeconds(facts)];
	const perWave = each.reduce((sum, term) => sum + term.seconds, 0);
	const balancer = facts.balancer === null ? [] : [{
		name: "load balancer",
		seconds: 3,
		source: "targets register and deregister"
	}];
	const extra = Number.isFinite(waves) ? perWave * (waves - 1) : 86400;
	const waiting = extra > 0 ? [{
		name: "further waves",
		seconds: extra,
		source: "maximumPercent leaves no room to start all at once"
	}] : [];
	const terms = rounded([
		...shared,
		...each,
		...balancer,
		...waiting
	]);
	return {
		inProgress: sumOf([...shared, ...balancer]),
		completed: sumOf(terms),
		terms
	};
}
function tenth(seconds) {
	return Math.round(seconds * 10) / 10;
}

// packages/ecs/src/findings-safety.js
/** A finding that blocks. */
const safety = (rule, message, remedy, setting) => ({
	class: "safety",
	rule,
	message,
	remedy,
	...setting === void 0 ? {} : { setting }
});
/** Rules that block: what they find cannot be deployed, or could not be taken back. */
const SAFETY = [
	({ controller }) => controller === "ECS" ? null : safety("unsupported-controller", `The service is deployed by the controller ${controller}, not by ECS itself.`, "Change deploymentController to ECS (possible in place since July 2025), or deploy it with its own tool.", "deploymentController"),
	({ express }) => express ? safety("unsupported-express", "The service is owned by ECS itself (Express Mode): what it runs is changed by UpdateExpressGatewayService only.", "Deploy it with amazon-ecs-deploy-express-service, or make it a service of your own.", "resourceManagementType") : null,
	({ strategy, shift }) => strategy === "ROLLING" || shift !== null ? null : safety("unsupported-strategy", `The service deploys with the strategy ${strategy}, which this version does not know how to take back.`, "Set deploymentConfiguration.strategy to BLUE_GREEN, CANARY, LINEAR or ROLLING.", "deploymentConfiguration.strategy"),
	({ scheduling }) => scheduling === "REPLICA" ? null : safety("unsupported-scheduling", `The service is scheduled as ${scheduling}: its tasks are stopped before new ones start.`, "Use schedulingStrategy REPLICA.", "schedulingStrategy"),
	(facts) => {
		const [newest] = facts.deployments;
		return newest !== void 0 && isInTheWay(facts) ? {
			...safety("foreign-rollout", `Service deployment ${newest.id} (${newest.taskDefinition ?? "unknown"}) is under way (${newest.status}) and is not this release's.`, "Wait until it has ended, or roll it back by its own record."),
			passing: true
		} : null;
	},
	(_facts, _rendered, desired) => desired === 0 ? safety("desired-zero", "The service wants 0 replicas: nothing would run, and nothing could be verified.", "Set \"desired-count\", or scale the service up first.", "desired-count") : null,
	({ live }) => {
		const unpinned = Object.entries(live?.images ?? {}).find(([, { digest }]) => digest === null);
		return live?.taskDefinition.status === "INACTIVE" && unpinned !== void 0 ? safety("goal-inactive", `${live.taskDefinition.name}, the way back, is INACTIVE, and the digest of its container "${unpinned[0]}" is not known: it cannot be brought back.`, "Register it again and deploy it, and keep tools that deregister task definitions away from the service.") : null;
	},
	({ live, goalImages }) => {
		const gone = Object.entries(goalImages).find(([, presence]) => presence === "missing" || presence === "archived");
		return live === null || gone === void 0 ? null : safety("goal-image-missing", `The image of container "${gone[0]}" of ${live.taskDefinition.name}, the way back, is ${gone[1]} in ECR (${live.images[gone[0]]?.digest ?? ""}).`, "Push it again with the same digest, and mend the lifecycle policy that removed it.");
	},
	({ asked }) => {
		const gone = Object.entries(asked).find(([, { presence }]) => presence === "missing" || presence === "archived");
		return gone === void 0 ? null : safety("image-missing", `The image ${gone[1].repository}@${gone[1].digest ?? ""} of container "${gone[0]}" is ${gone[1].presence} in ECR.`, "Push it before deploying it.", "image");
	},
	(facts) => facts.shift !== null || Number.isFinite(wavesOf(facts)) ? null : safety("rollout-stalls", `With minimumHealthyPercent ${facts.minimumHealthyPercent}, maximumPercent ${facts.maximumPercent} and ${facts.desired} replica(s) no task could be replaced, neither forth nor back.`, "Set maximumPercent to 200.", "deploymentConfiguration.maximumPercent")
];

// packages/ecs/src/findings-registration.js
/** Why a task on Fargate needs an execution role; null where it needs none. */
function needOfRole(container) {
	if ((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(container["logConfiguration"])["logDriver"]) === "awslogs") return "writes its log with awslogs";
	if ((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(container["image"]).includes(".dkr.ecr.")) return "pulls its image from ECR";
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)(container["secrets"]).length > 0 ? "reads secrets" : null;
}
const onFargate = (find) => ({ compute }, rendered) => compute === "fargate" ? find(rendered) : null;
/**
* Rules that block because ECS would not take, or could not start, the rendered task definition: plan says it before
* anybody approves. Amazon ECS Developer Guide, "Task definition differences for Fargate".
*/
const REGISTRATION = [
	(_facts, rendered) => {
		const open = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)(rendered["containerDefinitions"]).find((item) => /\$\{|<[^>]*>/.test((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(item["image"])));
		return open === void 0 ? null : safety("image-not-filled-in", `The image of container "${(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(open["name"])}" is ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(open["image"])}: nothing fills in what stands in brackets there.`, "Write the repository itself into the task definition, and give the digest with \"image\"; name the container in \"containers\".", "image");
	},
	onFargate((rendered) => {
		const missing = ["cpu", "memory"].filter((field) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(rendered[field]) === "");
		return missing.length === 0 ? null : safety("fargate-size", `The service runs on Fargate, and the task definition does not say its ${missing.join(" and ")}: ECS would not take it.`, "Write them beside \"family\", such as \"cpu\": \"1024\", \"memory\": \"2048\".", missing.join(", "));
	}),
	onFargate((rendered) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(rendered["networkMode"]) === "awsvpc" ? null : safety("fargate-network-mode", `The service runs on Fargate, and the network mode of the task definition is ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(rendered["networkMode"]) || "not given"}: ECS would not take it.`, "Write \"networkMode\": \"awsvpc\" beside \"family\".", "networkMode")),
	onFargate((rendered) => {
		const needing = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)(rendered["containerDefinitions"]).find((item) => needOfRole(item) !== null);
		return needing === void 0 || (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(rendered["executionRoleArn"]) !== "" ? null : safety("fargate-execution-role", `The task definition has no execution role, but container "${(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(needing["name"])}" ${needOfRole(needing)}: no task could start on Fargate.`, "Write \"executionRoleArn\" beside \"family\", a role with the policy AmazonECSTaskExecutionRolePolicy.", "executionRoleArn");
	})
];

// packages/ecs/src/findings-scaling.js
/** What Thea IA's deployment policy asks for. */
const BOUNDS = {
	minimum: 3,
	maximum: 10
};
/** Rules about autoscaling. */
const SCALING_POLICY = [
	({ scaling }) => scaling === null ? policy("autoscaling-absent", "ScalableTarget", "No autoscaling of the service is known: it runs as many replicas under any load.", `Register it as a scalable target with MinCapacity ${BOUNDS.minimum} and MaxCapacity ${BOUNDS.maximum}.`) : null,
	({ scaling }) => scaling === null || scaling.minimum === BOUNDS.minimum && scaling.maximum === BOUNDS.maximum ? null : policy("autoscaling-bounds", "MinCapacity, MaxCapacity", `Autoscaling goes from ${scaling.minimum} to ${scaling.maximum} replicas; Thea IA's policy says ${BOUNDS.minimum} to ${BOUNDS.maximum}.`, `Set MinCapacity to ${BOUNDS.minimum} and MaxCapacity to ${BOUNDS.maximum}, or allow this rule in a policy file with the reason.`),
	({ scaling }) => scaling?.scaleOutActive === true ? policy("scale-out-active", "SuspendedState.DynamicScalingOutSuspended", "Autoscaling may raise the desired number during a rollout, and with it what a rollback has to start.", "Nothing to do where that is wanted; else suspend scaling out during releases.") : null
];

// packages/ecs/src/findings-shift.js
/** What verify takes at most where it is not told otherwise, with the start of its job; minutes. */
const VERIFY_MINUTES = 3;
/** A dead runner should not leave a release half way for longer than that; minutes. */
const PATIENCE_MINUTES = 60;
/** Whether the old replicas are still up while verify looks: then its way back moves weights only. Pure. */
function staysForVerify({ shift, hooks }) {
	return shift !== null && (shift.bakeMinutes >= VERIFY_MINUTES || holdsAfterShift(hooks));
}
/** Rules about deployments in two colours, and about the hooks that hold a rollout. */
const SHIFT_POLICY = [
	({ shift, balancer }) => shift !== null && balancer?.type === "network" ? policy("network-balancer-shift", "loadBalancers", "A Network Load Balancer takes about ten minutes for each shift of traffic: a rollback cannot keep 90 s.", "Put an Application Load Balancer in front of the service, or use ROLLING.") : null,
	({ shift, hooks }) => {
		if (shift === null || staysForVerify({
			shift,
			hooks
		})) return null;
		return policy("bake-too-short", "deploymentConfiguration.bakeTimeInMinutes", `The old replicas are stopped ${shift.bakeMinutes} min after the shift, before verify has ended: from then on a rollback starts them anew.`, `Add a PAUSE hook at ${HOLD_AFTER_SHIFT} whose time-out rolls back, or set bakeTimeInMinutes to 5 or more.`);
	},
	({ shift, hooks, alarms }) => shift !== null && !hooks.some(({ type }) => type === "PAUSE") && !alarms.enabled ? policy("no-dead-man", "deploymentConfiguration.lifecycleHooks", "Where the runner dies before the verdict, nothing takes an unverified release back: the bake ends by itself.", `Add a PAUSE hook at ${HOLD_AFTER_SHIFT} whose time-out (5 to 15 min) rolls back.`) : null,
	({ hooks }) => hooks.some(({ type, onTimeout }) => type === "PAUSE" && onTimeout === "CONTINUE") ? policy("pause-continues", "lifecycleHooks.timeoutConfiguration.action", "A PAUSE hook goes on when its time is over: where the runner dies, a release that nobody verified stays.", "Set its timeoutConfiguration.action to ROLLBACK.") : null,
	({ hooks }) => {
		const short = hooks.find(({ type, timeoutMinutes }) => type === "PAUSE" && timeoutMinutes < VERIFY_MINUTES);
		return short === void 0 ? null : policy("pause-too-short", "lifecycleHooks.timeoutConfiguration.timeoutInMinutes", `A PAUSE hook waits ${short.timeoutMinutes} min, less than verify may take: then ECS decides (${short.onTimeout}) before there is a verdict.`, "Give it 5 to 15 minutes.");
	},
	({ hooks }) => {
		const long = hooks.find(({ type, timeoutMinutes }) => type === "PAUSE" && timeoutMinutes > PATIENCE_MINUTES);
		return long === void 0 ? null : policy("pause-too-long", "lifecycleHooks.timeoutConfiguration.timeoutInMinutes", `A PAUSE hook waits ${long.timeoutMinutes} min: where the runner dies, the release is held that long.`, "Give it 5 to 15 minutes.");
	},
	({ hooks, balancer, shift }) => shift !== null && balancer !== null && balancer.testUrl === null && hooks.some(({ type, stages }) => type === "PAUSE" && stages.some(isBeforeProduction)) ? policy("no-test-listener", "advancedConfiguration.testListenerRule", "A PAUSE hook holds the release before any production traffic goes to it, and there is no test listener by which verify could reach it.", `Give the load balancer a testListenerRule, or pause at ${HOLD_AFTER_SHIFT}.`) : null,
	({ scaling }) => scaling?.suspended.in === true && scaling.suspended.scheduled && !scaling.suspended.out ? policy("scaling-suspended", "SuspendedState", "Scaling in and scheduled scaling are suspended: somebody wanted that, or a rollback that died left it behind.", "Run the rollback of that release again, which puts it back, or resume them by hand.") : null
];

// packages/ecs/src/findings-service.js
/** What Thea IA's deployment policy asks for. */
const MINIMUM_REPLICAS = 3;
/** Rules about the service, its load balancer and its scaling. */
const SERVICE_POLICY = [
	(facts) => {
		const { inProgress, completed } = predictRollback(facts);
		const stays = staysForVerify(facts);
		const seconds = stays ? inProgress : completed;
		return seconds <= 90 || facts.shift === null && !Number.isFinite(wavesOf(facts)) ? null : policy("rollback-over-budget", longest(facts).setting, `${stays ? "While the rollout is under way" : "Once the rollout has completed"}, a rollback is predicted to take ${seconds} s, more than the ${90} s of the budget.`, longest(facts).remedy);
	},
	({ maximumPercent, shift }) => shift !== null || maximumPercent >= 200 ? null : policy("maximum-percent", "deploymentConfiguration.maximumPercent", `maximumPercent is ${maximumPercent}: a rollback cannot start all replicas at once.`, "Set maximumPercent to 200."),
	({ balancer }) => {
		const slow = balancer?.groups.find(({ interval }) => interval > 10);
		return slow === void 0 ? null : policy("health-interval", "HealthCheckIntervalSeconds", `The target group ${slow.name} checks every ${slow.interval} s; a restored replica waits that long for its first check.`, "Set HealthCheckIntervalSeconds to 10 or less.");
	},
	({ balancer }) => {
		const slow = balancer?.groups.find(({ deregistrationDelay }) => deregistrationDelay > 60);
		return slow === void 0 ? null : policy("slow-drain", "deregistration_delay.timeout_seconds", `The target group ${slow.name} drains for ${slow.deregistrationDelay} s: traffic is restored before, but the rollback settles that much later.`, "Set deregistration_delay.timeout_seconds to 60 or less.");
	},
	({ gracePeriod }) => gracePeriod > 60 ? policy("grace-period", "healthCheckGracePeriodSeconds", `ECS ignores failing health checks for ${gracePeriod} s after a task starts: a bad release is found that much later.`, "Set healthCheckGracePeriodSeconds to what the start really takes, at most 60.") : null,
	({ scaling }, _rendered, desired) => {
		const fewest = Math.min(desired, scaling?.minimum ?? desired);
		return fewest >= MINIMUM_REPLICAS ? null : policy("minimum-replicas", fewest < desired ? "MinCapacity" : "desired-count", `The service runs ${fewest === desired ? "" : "as few as "}${fewest} replica(s): with fewer than ${MINIMUM_REPLICAS} one that fails is felt.`, `Run at least ${MINIMUM_REPLICAS}.`);
	},
	({ live, replicas, ...bounds }) => live !== null && replicas.filter((one) => one.taskDefinition === live.taskDefinition.name && isServing(one)).length < minimumHealthyOf(bounds) ? policy("degraded-now", "service", `${live.taskDefinition.name} has fewer serving replicas than its minimum before anything was changed.`, "Find out why first: a rollback would bring back a release that is not whole.") : null,
	({ circuitBreaker, desired, shift }) => shift === null && circuitBreaker.enabled && desired < 3 ? policy("circuit-breaker-threshold", "deploymentCircuitBreaker.thresholdConfiguration", `The circuit breaker trips after 3 failed tasks at least; with ${desired} replica(s) that takes several rounds.`, "Set thresholdConfiguration to COUNT 1, or rely on the rollback of this workflow.") : null,
	({ alarms }) => alarms.enabled && alarms.names.length === 0 ? policy("empty-alarms", "deploymentConfiguration.alarms", "Deployment alarms are enabled, but the list of alarms is empty.", "Name the alarms, or disable them.") : null,
	({ earlySuccess }) => earlySuccess ? policy("early-success", "earlySuccessCriteria", "earlySuccessCriteria ends the guard of circuit breaker and alarms before all replicas are replaced.", "Disable earlySuccessCriteria.") : null,
	({ spotOnly }) => spotOnly ? policy("spot-only", "capacityProviderStrategy", "The service runs on FARGATE_SPOT alone: a rollback may find no capacity.", "Give FARGATE a base in the capacity provider strategy.") : null,
	({ protectedReplicas }) => protectedReplicas > 0 ? policy("task-protection", "protectionEnabled", `${protectedReplicas} running task(s) are protected from being stopped: a deployment waits for them.`, "Let the application end its protection before a release.") : null,
	({ zoneRebalancing }) => zoneRebalancing ? policy("zone-rebalancing", "availabilityZoneRebalancing", "ECS may move replicas between zones by itself, which looks like replicas that stop.", "Disable availabilityZoneRebalancing if replicas that move disturb verification.") : null,
	({ live }) => live?.taskDefinition.status === "INACTIVE" ? policy("goal-deregistered", "taskDefinition", `${live.taskDefinition.name}, the way back, is INACTIVE: a rollback registers a copy of it first.`, "Keep tools that deregister task definitions away from the service.") : null
];
/** The largest part of the predicted time, as the setting to change. */
function longest(facts) {
	const health = healthSeconds(facts).seconds;
	if (facts.balancer?.type === "network" && facts.shift !== null) return {
		setting: "loadBalancers",
		remedy: "Put an Application Load Balancer in front of the service, or use ROLLING."
	};
	if (facts.shift !== null && facts.shift.stepsMinutes > 0) return {
		setting: "deploymentConfiguration.strategy",
		remedy: `Verify in a PAUSE hook or a bake, where the way back moves weights only, or use BLUE_GREEN: the ${facts.shift.stepsMinutes} min of steps would be taken back step by step.`
	};
	if (facts.shift === null && wavesOf(facts) > 1) return {
		setting: "deploymentConfiguration.maximumPercent",
		remedy: "Set maximumPercent to 200, so that all replicas start at once."
	};
	if (facts.balancer === null && health >= 40) return {
		setting: "healthCheck",
		remedy: "Give the container a healthCheck: without any check ECS waits 40 s."
	};
	if (health > 10) return {
		setting: "HealthCheckIntervalSeconds",
		remedy: `Check health every 5 to 10 s instead of every ${health} s.`
	};
	return {
		setting: "image",
		remedy: "Make the image smaller or the start faster, or run on capacity that caches images."
	};
}

// packages/ecs/src/findings.js
const RULES = [
	...SAFETY,
	...REGISTRATION,
	...SERVICE_POLICY,
	...SHIFT_POLICY,
	...SCALING_POLICY,
	...NETWORK_POLICY,
	...OWNER_POLICY,
	...CONTAINER_POLICY
];
/** Every finding of a deploy. `desired`: replicas that the service would want. Pure. */
function findingsOf(facts, rendered, desired) {
	return RULES.flatMap((rule) => rule(facts, rendered, desired) ?? []);
}

// packages/ecs/src/render.js
/**
* Fields that DescribeTaskDefinition adds and RegisterTaskDefinition refuses or assigns itself (client-ecs,
* `TaskDefinition` against `RegisterTaskDefinitionRequest`).
*/
const READ_ONLY_FIELDS = [
	"taskDefinitionArn",
	"revision",
	"status",
	"requiresAttributes",
	"compatibilities",
	"registeredAt",
	"registeredBy",
	"deregisteredAt",
	"deleteRequestedAt"
];
/** A described task definition as it can be registered again; unknown fields stay. Pure. */
function registrable(body) {
	return Object.fromEntries(Object.entries((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .isObject */ .Gv)(body) ? body : {}).filter(([key]) => !READ_ONLY_FIELDS.includes(key)));
}
/**
* The task definition of a spec: the file's or the live one's raw JSON, with the release's images by digest and the
* named variables and secrets set. Nothing in the file is interpolated. `resolved` holds a digest for every container
* of the release. Pure.
* @throws Failure('input') where a container of the release does not exist.
*/
function renderTaskDefinition(base, spec, resolved) {
	const body = registrable(base);
	const containers = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)(body["containerDefinitions"]);
	const names = containers.map((container) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(container["name"]));
	const where = spec.taskDefinition?.path ?? "the live task definition";
	const variables = byName(spec.environmentVariables, names);
	const secrets = byName(spec.secrets, names);
	for (const [key, input] of [
		[resolved, "containers"],
		[variables, "environment-variables"],
		[secrets, "secrets"]
	]) {
		const unknown = Object.keys(key).find((name) => !names.includes(name));
		if (unknown !== void 0) throw new _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR("input", {
			input,
			message: `"${unknown}" is no container of ${where}; it has ${names.join(", ")}.`,
			remedy: `Name one of them in "${input}".`
		});
	}
	return {
		...body,
		containerDefinitions: containers.map((container) => {
			const name = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(container["name"]);
			const image = resolved[name];
			return {
				...container,
				...image?.digest == null ? {} : { image: `${image.repository}@${image.digest}` },
				...withPairs(container, "environment", "value", variables[name], "secrets"),
				...withPairs(container, "secrets", "valueFrom", secrets[name], "environment")
			};
		})
	};
}
function byName(pairs, names) {
	const { "": only, ...others } = pairs;
	const [name] = names;
	if (only === void 0 || name === void 0 || names.length > 1) return pairs;
	return {
		...others,
		[name]: {
			...others[name],
			...only
		}
	};
}
/** Sets names in a list of pairs; ECS refuses a name that is both a variable and a secret. */
function withPairs(container, list, field, wanted, otherList) {
	if (wanted === void 0 || Object.keys(wanted).length === 0) return {};
	const kept = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)(container[list]).filter((pair) => !((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(pair["name"]) in wanted));
	const set = Object.entries(wanted).map(([name, value]) => ({
		name,
		[field]: value
	}));
	const clash = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)(container[otherList]).find((pair) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(pair["name"]) in wanted);
	if (clash !== void 0) throw new _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR("input", {
		input: list === "environment" ? "environment-variables" : "secrets",
		message: `"${(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(clash["name"])}" of container "${(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(container["name"])}" is already one of its ${otherList === "secrets" ? "secrets" : "variables"}.`,
		remedy: "A name is a variable or a secret, never both: take it out of the task definition first."
	});
	return { [list]: [...kept, ...set] };
}

// packages/ecs/src/plan.js
/**
* What a deploy of `spec` would change. Pure.
* @throws Failure('input') where there is no task definition, no version, or a container that does not exist.
*/
function planEcs(facts, spec) {
	const base = spec.taskDefinition?.json ?? (facts.live?.taskDefinition ?? facts.named)?.body;
	if (base === void 0) throw new _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR("input", {
		input: "targets",
		message: `Nothing has ever served on ${facts.service}, and the target names no "task-definition".`,
		remedy: "Give the target a \"task-definition\" file."
	});
	const rendered = renderTaskDefinition(base, spec, facts.asked);
	const images = imagesOf(rendered, null);
	const release = makeEcsRelease(rendered, images, versionOf(facts, spec));
	const desired = spec.desiredCount ?? facts.desired;
	const change = {
		register: rendered,
		release,
		taskDefinition: null,
		desiredCount: spec.desiredCount,
		baseline: facts.deployments[0]?.id ?? null,
		restoreFacts: {
			desired: facts.desired,
			asked: spec.desiredCount,
			scaling: facts.scaling === null ? null : {
				minimum: facts.scaling.minimum,
				maximum: facts.scaling.maximum,
				suspended: suspensionAsJson(facts.scaling.suspended)
			}
		}
	};
	return {
		release,
		change: alreadyRuns(facts, rendered, images, release.version, desired) ? "none" : change,
		summary: summaryOf(facts, spec, rendered, images, release.version, desired),
		findings: findingsOf(facts, rendered, desired),
		prediction: predictRollback(facts)
	};
}
function versionOf(facts, spec) {
	const said = [...new Set(Object.values(facts.asked).flatMap(({ version }) => version ?? []))];
	const version = spec.version ?? (said.length === 1 ? said[0] : void 0);
	if (version !== void 0 && version !== "") return version;
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR("input", {
		input: "version",
		message: said.length > 1 ? `The images of the release say different versions of themselves (${said.join(", ")}).` : "The version is not known: the input is empty, and the image has no readable label org.opencontainers.image.revision.",
		remedy: "Give \"version\" the version that the service answers with."
	});
}
/** Whether what is asked for is live, whole and alone: sidecars that are not pinned are compared by reference. */
function alreadyRuns(facts, rendered, images, version, desired) {
	const { live } = facts;
	if (live === null || liveOf(facts)?.serving !== true || desired !== facts.desired) return false;
	if (live.taskDefinition.name !== facts.taskDefinition) return false;
	const running = Object.fromEntries(Object.entries(live.images).filter(([container]) => images[container]?.digest != null));
	const sameImages = Object.entries(images).every(([container, { digest }]) => digest === null || running[container]?.digest === digest);
	const known = releaseOf(live).version;
	const marked = live.taskDefinition.tags["thea:release"] !== void 0;
	return sameImages && (!marked || known === version) && (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .canonicalJson */ .dj)(projectTaskDefinition(live.taskDefinition.body, running)) === (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .canonicalJson */ .dj)(projectTaskDefinition(rendered, images));
}
function summaryOf(facts, spec, rendered, images, version, desired) {
	const now = facts.live === null ? "nothing" : `${releaseOf(facts.live).version} (${facts.live.taskDefinition.name})`;
	const lines = [`${facts.cluster}/${facts.service}: ${now} \u2192 ${version}`];
	for (const [container, asked] of Object.entries(facts.asked)) {
		const before = facts.live?.images[container];
		const from = asked.from === "tag" ? `, resolved from the tag "${spec.images[container]?.tag ?? spec.images[""]?.tag}"` : "";
		lines.push(`${container}: ${before?.digest ?? before?.reference ?? "nothing"} \u2192 ${images[container]?.digest ?? ""}${from}`);
	}
	lines.push(...changedNames(facts, rendered));
	if (desired !== facts.desired) lines.push(`replicas: ${facts.desired} \u2192 ${desired}`);
	return lines;
}
/** Variables and secrets that come, go or change: by name, never by value. */
function changedNames(facts, rendered) {
	const before = new Map((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(facts.live?.taskDefinition.body)["containerDefinitions"]).map((container) => [(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(container["name"]), container]));
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)(rendered["containerDefinitions"]).flatMap((container) => {
		const name = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(container["name"]);
		const old = before.get(name);
		const lines = ["environment", "secrets"].flatMap((list) => {
			const was = new Map((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)(old?.[list]).map((pair) => [(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(pair["name"]), (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .canonicalJson */ .dj)(pair)]));
			const is = new Map((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)(container[list]).map((pair) => [(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(pair["name"]), (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .canonicalJson */ .dj)(pair)]));
			const named = [.../* @__PURE__ */ new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key));
			return named.length === 0 ? [] : [`${name}: ${list} changes: ${named.sort().join(", ")}`];
		});
		const cpu = [(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .number */ .ai)(old?.["cpu"], 0), (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .number */ .ai)(container["cpu"], 0)];
		return old !== void 0 && cpu[0] !== cpu[1] ? [...lines, `${name}: cpu ${cpu[0]} \u2192 ${cpu[1]}`] : lines;
	});
}

// packages/ecs/src/recall.js
/**
* The facts that a goal stands for: the present ones, with the goal's snapshot read back from ECS by number. The digests
* that the goal itself names count, even where the revision can no longer be described.
* @throws Failure where its task definition is gone or may not be read.
*/
async function recallEcs(api, where, goal) {
	const facts = await observeEcs(api, where, null, "changes");
	const id = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(goal.snapshot)["revision"]);
	const revisions = id === "" ? /* @__PURE__ */ new Map() : await describeRevisions(api, [(0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .revisionArn */ .bk)(facts.serviceArn, id)]);
	const snapshot = await takeSnapshot(api, facts.serviceArn, goal.platformRelease, id === "" ? null : id, revisions, false);
	return {
		...facts,
		live: withDigests(snapshot, goal)
	};
}
function withDigests(snapshot, goal) {
	const known = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(goal.snapshot)["images"]);
	return {
		...snapshot,
		images: Object.fromEntries(Object.entries(snapshot.images).map(([container, image]) => {
			const digest = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(known[container]);
			return [container, digest === "" ? image : {
				...image,
				digest
			}];
		}))
	};
}

// packages/ecs/src/replicas.js
/**
* Reads the service's tasks that exist, with what they run and whether they get the traffic of `addressOf`. Verify asks
* many times: the load balancer is read again only where the service names another, and each time what its rules send
* to each target group and where that has the tasks.
*/
function replicaReader(api, where) {
	let known;
	return async () => {
		const service = await describeService(api, where);
		const named = JSON.stringify(service.loadBalancers ?? []);
		if (known?.named !== named) {
			known = {
				named,
				balancer: await observeBalancer(api, service)
			};
			return readReplicas(api, where, service, known.balancer);
		}
		const { balancer } = known;
		return readReplicas(api, where, service, balancer && {
			...balancer,
			groups: await weighGroups(api, balancer.groups)
		});
	};
}
async function readReplicas(api, where, service, balancer) {
	const groups = balancer?.groups ?? [];
	const shifts = readShift(service.deploymentConfiguration) !== null;
	const [replicas, newest] = await Promise.all([observeReplicas(api, where, groups), shifts ? newestDeployment(api, where) : void 0]);
	return weighForVerify(groups.some(({ rule }) => rule !== null) ? replicas : weighByDeployment(replicas, newest), newest, balancer).filter(({ status }) => status !== "STOPPED").map(nameReplica);
}
/** Held before any production traffic, a release is asked at the test listener: there all of the traffic is its own. */
function weighForVerify(replicas, newest, balancer) {
	if (newest === void 0 || !isAskedAtTest(newest, balancer)) return replicas;
	return replicas.map((replica) => ({
		...replica,
		weight: replica.taskDefinition === newest.taskDefinition ? 100 : 0
	}));
}
/** The newest deployment with its stage and its pause, as ECS tells them. */
async function newestDeployment(api, where) {
	const [brief] = await listDeployments(api, where);
	const { serviceDeploymentArn: arn, targetServiceRevisionArn: revision } = brief ?? {};
	if (arn === void 0 || revision === void 0) return void 0;
	const [[whole], revisions] = await Promise.all([describeDeployments(api, [arn]), describeRevisions(api, [revision])]);
	return whole === void 0 ? void 0 : readDeployment(whole, whole, revisions);
}
function nameReplica(replica) {
	const share = replica.weight < 100 ? `, which gets ${Math.round(replica.weight)} % of the traffic` : "";
	const target = replica.target === "none" ? share : `, ${replica.target} in its target group${share}`;
	return {
		id: replica.id,
		platformRelease: replica.taskDefinition,
		serving: isServing(replica),
		state: `${replica.status.toLowerCase()}${target}`
	};
}
/** Stops a task; the service starts another one in its place. */
async function restartReplica(api, where, replica) {
	try {
		await api.writes.send(new StopTaskCommand({
			cluster: where.cluster,
			task: replica.id,
			reason: "restarted by the verification of a release"
		}), api.options);
	} catch (thrown) {
		throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(thrown, `Stopping task ${replica.id}`, "ecs:StopTask");
	}
}

// packages/ecs/src/goal-revision.js
/** Revisions searched for a copy that an earlier attempt registered. */
const COPY_SEARCH = 5;
/**
* The task definition that brings exactly the goal: its own, or a copy pinned by digest where its own is INACTIVE
* (UpdateService refuses it) or names a tag (which would be resolved anew, to whatever it is now).
* @throws Failure('not-restored') where it is INACTIVE and the digest of a container is not known.
*/
async function goalTaskDefinition(api, serviceArn, goal) {
	const original = await describeTaskDefinition(api, serviceArn, goal.platformRelease);
	const pinned = pinGoal(original, goal);
	if (pinned === null) return original.name;
	for (const name of await listRevisions(api, (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .familyOf */ .Ap)(original.name), "ACTIVE", COPY_SEARCH)) {
		const { tags } = await describeTaskDefinition(api, serviceArn, name);
		if (tags["thea:copy-of"] === original.name) return name;
	}
	const copy = await registerRevision(api, serviceArn, pinned, { [COPY_TAG]: original.name });
	api.tools.log.info(`${copy.name} is a copy of ${original.name}, with every image by digest.`);
	return copy.name;
}
/** The copy to register; null where the original will do. Pure. */
function pinGoal(original, goal) {
	const body = registrable(original.body);
	const digests = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(goal.snapshot)["images"]);
	let floating = false;
	const containers = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .objects */ .JD)(body["containerDefinitions"]).map((container) => {
		const image = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(container["image"]);
		const digest = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .parseDigest */ .m)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(digests[(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(container["name"])]));
		if ((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .digestOf */ .ol)(image) !== null) return container;
		if (digest === null) {
			if (original.status !== "INACTIVE") return container;
			throw new _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR("not-restored", {
				message: `${original.name} is INACTIVE, and the digest of its container "${(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(container["name"])}" (${image}) is not known.`,
				remedy: "Nothing was touched. Roll back to another release with \"to\", or register that task definition again by hand."
			});
		}
		floating = true;
		return {
			...container,
			image: `${(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .repositoryOf */ ._M)(image)}@${digest}`
		};
	});
	return floating || original.status === "INACTIVE" ? {
		...body,
		containerDefinitions: containers
	} : null;
}

// packages/ecs/src/intent.js
/** On our own revision, right before the update that leaves it: `<newest service deployment> <ISO 8601>`. */
const INTENT_TAG = "thea:way-back";
/**
* Milliseconds for which an update that was announced may be under way unseen: 5 s until a call has failed for want of
* an answer, 10 s for which lists may be late (reference), and a second between two clocks.
*/
const UNSEEN = 16e3;
/** The announcement on a revision; null where there is none that can be read. Pure. */
function readIntent({ tags }) {
	const [newest = "", written = ""] = (tags[INTENT_TAG] ?? "").split(" ");
	const at = Date.parse(written);
	return newest === "" || Number.isNaN(at) ? null : {
		newest,
		at
	};
}
/**
* Whether an update that was announced may still be under way, although `newest` is the newest service deployment that
* can be seen. ECS has no idempotency token for UpdateService, and its lists are late. Pure.
*/
function mayBeUnseen(intent, newest, now) {
	return intent !== null && intent.newest === newest && now - intent.at < UNSEEN;
}
const platformNow = (api) => {
	const { wall, skew } = api.tools.clock.now();
	return wall + (skew ?? 0);
};
/** Whether an earlier rollback of this revision may have sent its update just now, and died before it could say so. */
function isUnderWayUnseen(api, left, newest) {
	return mayBeUnseen(readIntent(left), newest, platformNow(api));
}
/**
* Announces an update that leaves this revision. An extra: where it is refused, a warning says what is lost. A revision
* that is not ours is left alone.
*/
async function announceUpdate(api, serviceArn, left, newest) {
	if (newest === null || left.tags["thea:release"] === void 0) return;
	const value = `${newest} ${new Date(platformNow(api)).toISOString()}`;
	try {
		await api.reads.send(new TagResourceCommand({
			resourceArn: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .taskDefinitionArn */ .U5)(serviceArn, left.name),
			tags: [{
				key: INTENT_TAG,
				value
			}]
		}), api.options);
	} catch (thrown) {
		if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
		api.tools.log.warning(`The way back could not be announced on ${left.name} (${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .readRefusal */ .ni)(thrown).message}): a rollback that follows at once may not see this one.`);
	}
}

// packages/ecs/src/goal-update.js
/**
* Brings the goal back by one UpdateService: its task definition, and the fields in which its service revision differs
* from the live one. It is announced on `left`, the revision that it leaves, where that is ours.
* @throws Failure('superseded') where somebody else's change came first, Failure where ECS refuses.
*/
async function updateToGoal(api, where, facts, head, goal, left) {
	const name = await goalTaskDefinition(api, facts.serviceArn, goal);
	const wantedId = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(goal.snapshot)["revision"];
	const nowId = facts.deployments[0]?.revision ?? null;
	const ids = [wantedId, nowId].filter((id) => typeof id === "string");
	const revisions = await describeRevisions(api, [...new Set(ids)].map((id) => (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .revisionArn */ .bk)(facts.serviceArn, id)));
	const wanted = typeof wantedId === "string" ? revisions.get(wantedId) : void 0;
	const live = nowId === null ? void 0 : revisions.get(nowId);
	if (wanted === void 0) api.tools.log.warning(`The service revision of ${goal.platformRelease} can no longer be described: only its task definition is restored, the service's network, volumes and load balancer stay as they are.`);
	const newest = facts.deployments[0]?.id ?? null;
	const fields = {
		taskDefinition: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .taskDefinitionArn */ .U5)(facts.serviceArn, name),
		...wanted === void 0 || live === void 0 ? {} : changedFields(wanted, live),
		...desiredAgain(facts, head),
		...facts.taskDefinition === name ? { forceNewDeployment: true } : {}
	};
	const deployment = await updateService(api, where, newest, name, fields, async () => {
		if (left !== null) await announceUpdate(api, facts.serviceArn, left, newest);
	});
	return {
		...rolloutOf("restore", deployment),
		thaw: suspensionBefore(facts.scaling, head)
	};
}
/** Parameters of UpdateService that start a deployment, and what "none" is for each (client-ecs, `UpdateServiceRequest`). */
const FIELDS = {
	networkConfiguration: null,
	platformVersion: null,
	loadBalancers: [],
	serviceRegistries: [],
	serviceConnectConfiguration: { enabled: false },
	volumeConfigurations: [],
	vpcLatticeConfigurations: [],
	capacityProviderStrategy: []
};
/** The fields in which the goal's service revision differs from the live one: nothing else is sent. Pure. */
function changedFields(wanted, live) {
	const goal = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(wanted);
	const now = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(live);
	const fields = {};
	for (const [field, none] of Object.entries(FIELDS)) {
		if ((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .canonicalJson */ .dj)(goal[field] ?? null) === (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .canonicalJson */ .dj)(now[field] ?? null)) continue;
		const value = goal[field] ?? none;
		if (value === null) continue;
		fields[field] = value;
		if (field === "capacityProviderStrategy") fields["forceNewDeployment"] = true;
	}
	return fields;
}
/** The number of replicas is raised again where this release lowered it, within the bounds of autoscaling; never lowered. */
function desiredAgain(facts, head) {
	const { desired, asked } = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .isObject */ .Gv)(head.restoreFacts) ? head.restoreFacts : {};
	if (typeof desired !== "number" || typeof asked !== "number" || desired <= facts.desired) return {};
	const { minimum, maximum } = facts.scaling ?? {
		minimum: 0,
		maximum: desired
	};
	return { desiredCount: Math.max(facts.desired, Math.min(maximum, Math.max(minimum, desired))) };
}

// packages/ecs/src/remove.js
/** Scales the service to no replicas: the way back where nothing ran before. Starts no deployment. */
async function scaleToNothing(api, where) {
	await mutate(api, {
		doing: `Scaling ${where.service} to 0`,
		permission: "ecs:UpdateService",
		send: async () => {
			const { cluster, service } = where;
			await api.writes.send(new UpdateServiceCommand({
				cluster,
				service,
				desiredCount: 0
			}), api.options);
			return true;
		},
		look: async () => (await describeService(api, where)).desiredCount === 0 ? true : null
	});
}

// packages/ecs/src/restoration.js
/**
* Decides the fastest exact way back (reference, table of calls by state). Stopping a deployment in progress keeps the
* replicas of the goal that still run, and so does answering the pause in which it waits; but it goes to the most recent completed deployment: where that is not the goal
* with the goal's digests, one update goes there instead. Pure.
* @throws Failure('superseded') where somebody else's change is live or under way.
*/
function decideRestoration(facts, head) {
	const standing = standingOf(facts, head);
	const newest = facts.deployments[0];
	if (standing.kind === "foreign") throw new _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR("superseded", {
		message: `${(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .describeTarget */ .ff)(head.target)} runs or receives a change that is not release ${head.release.id}: ${standing.by}.`,
		remedy: "Nothing was touched. If that change is bad too, roll it back by its own record."
	});
	if (standing.kind === "untouched") return { kind: "nothing" };
	if (standing.kind === "restored" || standing.kind === "restoring") return newest === void 0 ? { kind: "nothing" } : {
		kind: "watch",
		rollout: watchOf(facts, head)
	};
	if (head.goal === null) return head.onFirstFailure === "remove" ? { kind: "remove" } : { kind: "nothing" };
	if (newest !== void 0 && isMoving(newest) && !isReverting(newest)) {
		const back = wayBackOf(newest.id, facts.deployments);
		if (isGoal(back?.taskDefinition ?? null, head.goal, facts.copies) && sameDigests(facts, head.goal)) {
			const { pause } = newest;
			return pause === null ? {
				kind: "stop",
				deployment: newest.id
			} : {
				kind: "answer",
				deployment: newest.id,
				hook: pause.hook
			};
		}
	}
	return {
		kind: "update",
		goal: head.goal
	};
}
/** Whether the most recent completed deployment resolved to the digests of the goal (a tag may have moved). */
function sameDigests(facts, goal) {
	const wanted = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)((0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(goal.snapshot)["images"]);
	return Object.entries(facts.live?.images ?? {}).every(([container, { digest }]) => wanted[container] === void 0 || digest === null || digest === wanted[container]);
}
/**
* Deployments of somebody else that the record's rollout replaced, because they began between its last look and its
* change: taking it back does not bring them back. Pure.
*/
function replacedBy(facts, head) {
	const { deployments } = facts;
	const ours = deployments.findIndex(({ taskDefinition }) => taskDefinition === head.platformRelease);
	const before = deployments.findIndex(({ id }) => id === head.baseline);
	return ours < 0 || before < 0 ? [] : deployments.slice(ours + 1, before).filter(({ taskDefinition }) => taskDefinition !== head.platformRelease);
}
/** The rollout that the newest deployment is, seen from a record that is to be undone. Pure. */
function watchOf(facts, head) {
	const [newest] = facts.deployments;
	const ours = newest !== void 0 && newest.taskDefinition === head.platformRelease;
	const lead = newest === void 0 ? null : leadsTo(newest);
	return {
		kind: head.goal === null ? "remove" : ours ? "revert" : "restore",
		deployment: newest?.id ?? null,
		revision: lead?.revision ?? null,
		taskDefinition: lead?.taskDefinition ?? head.goal?.platformRelease ?? null,
		since: newest?.createdAt ?? "",
		thaw: leftSuspended(facts.scaling, head)
	};
}

// packages/ecs/src/restore.js
/**
* Milliseconds before each further look, where the state changed between look and call (a rollout completed, a circuit
* breaker tripped) or the look was late: a stop that is refused is not made up for by an update before that is known.
*/
const LOOK_AGAIN = [
	1e3,
	3e3,
	6e3
];
/** Milliseconds between looks for an update that was announced and does not show yet. */
const UNSEEN_WAIT = 1e3;
/**
* Takes the service back to the record's goal, or to nothing. Idempotent: what is restored or restoring is only
* watched. Fenced: the newest service deployment must still be the one that the caller saw.
* @throws Failure('superseded') for somebody else's change, Failure('not-restored') where ECS no longer shows the change
* that the caller saw, Failure('access' | 'platform') where ECS refuses.
*/
async function restoreEcs(api, where, head, fence) {
	const scaling = openFreeze(api, where);
	let [waiting, refusals] = [false, 0];
	let refused = null;
	const named = /* @__PURE__ */ new Set();
	const update = async (facts, goal) => {
		const left = await describeLeft(api, facts, head);
		if (left !== null && isUnderWayUnseen(api, left, facts.deployments[0]?.id ?? null)) return null;
		scaling.freeze(facts, head);
		return updateToGoal(api, where, facts, head, goal, left);
	};
	try {
		for (;;) {
			const facts = await observeUpToDate(api, where, head, fence);
			if (facts === null) throw neverShown(head);
			const way = decideRestoration(facts, head);
			nameReplaced(api, facts, head, named);
			switch (way.kind) {
				case "nothing": return NOTHING;
				case "watch": return way.rollout;
				case "remove": return await removeReplicas(api, where, facts);
				case "update": {
					const rollout = await update(facts, way.goal);
					if (rollout !== null) return rollout;
					break;
				}
				case "answer":
				case "stop": {
					scaling.freeze(facts, head);
					const answers = way.kind === "answer" && way.hook !== refused;
					if (answers ? await answerPause(api, facts.serviceArn, way.deployment, way.hook, "ROLLBACK") : await stopDeployment(api, facts, way.deployment)) return {
						...watchOf(facts, head),
						taskDefinition: facts.live?.taskDefinition.name ?? null,
						thaw: suspensionBefore(facts.scaling, head)
					};
					if (answers) {
						refused = way.hook;
						continue;
					}
					const wait = LOOK_AGAIN[refusals];
					refusals += 1;
					if (wait !== void 0) {
						await api.tools.clock.sleep(wait, api.tools.deadline.signal);
						continue;
					}
					const rollout = head.goal === null ? null : await update(facts, head.goal);
					if (rollout !== null) return rollout;
				}
			}
			if (!waiting) {
				waiting = true;
				api.tools.log.info("An earlier rollback may have asked for this moments ago: looking until it shows.");
			}
			await api.tools.clock.sleep(UNSEEN_WAIT, api.tools.deadline.signal);
		}
	} catch (thrown) {
		await scaling.undo();
		throw thrown;
	} finally {
		await scaling.settled();
	}
}
/** The revision that a way back leaves; null where nothing is known of it. */
async function describeLeft(api, { serviceArn, live }, { platformRelease }) {
	if (platformRelease === null) return null;
	return live?.taskDefinition.name === platformRelease ? live.taskDefinition : describeTaskDefinition(api, serviceArn, platformRelease);
}
function nameReplaced(api, facts, head, named) {
	for (const { id, taskDefinition } of replacedBy(facts, head)) {
		if (named.has(id)) continue;
		named.add(id);
		api.tools.log.warning(`Service deployment ${id} (${taskDefinition}) was somebody else's and was replaced by ${head.platformRelease}: it is not brought back, deploy it again.`);
	}
}
const NOTHING = {
	kind: "none",
	deployment: null,
	revision: null,
	taskDefinition: null,
	since: "",
	thaw: null
};
function neverShown(head) {
	return new _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR("not-restored", {
		message: `ECS showed ${head.platformRelease} on ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .describeTarget */ .ff)(head.target)} and shows nothing of it any more: its answers are older than its own earlier ones.`,
		remedy: "Nothing was touched. Run the rollback again: it reads what is live and takes it from there."
	});
}
/**
* The facts, once they show both the fence and the record's change; null where that change never shows up. The caller
* has seen it, or would not go back: a look that shows nothing of it is an older one.
*/
async function observeUpToDate(api, where, head, fence) {
	return poll(api, async () => {
		const facts = await observeEcs(api, where, null, "changes");
		const { kind } = standingOf(facts, head);
		if (isBehind(facts, head) || kind === "untouched") return null;
		const newest = facts.deployments[0];
		if ((newest?.id ?? null) === fence.expected) return facts;
		if (newest?.taskDefinition === head.platformRelease && fence.expected === head.baseline) return facts;
		if (kind === "restoring" || kind === "restored") return facts;
		await checkFence(api, where, fence.expected);
		return null;
	});
}
/** False where ECS says that there is nothing to stop any more. */
async function stopDeployment(api, facts, id) {
	const arn = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentArn */ .jZ)(facts.serviceArn, id);
	try {
		return await mutate(api, {
			doing: `Stopping service deployment ${id}`,
			permission: "ecs:StopServiceDeployment",
			send: async () => {
				const command = new StopServiceDeploymentCommand({
					serviceDeploymentArn: arn,
					stopType: "ROLLBACK"
				});
				await api.writes.send(command, api.options);
				return true;
			},
			look: async () => {
				const [found] = await describeDeployments(api, [arn]);
				return found?.status !== void 0 && /^(STOP_REQUESTED|ROLLBACK_\w+)$/.test(found.status) ? true : null;
			}
		});
	} catch (thrown) {
		const cause = thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR ? thrown.cause : thrown;
		const { name } = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .readRefusal */ .ni)(cause);
		if (name !== "ConflictException" && name !== "UnsupportedFeatureException") throw thrown;
		api.tools.log.info(`Service deployment ${id} can no longer be stopped (${name}): looking again.`);
		return false;
	}
}
async function removeReplicas(api, where, facts) {
	if (facts.scaling !== null && facts.scaling.minimum > 0) api.tools.log.warning(`Autoscaling wants at least ${facts.scaling.minimum} replica(s): it may start the failed release again. Set its minimum to 0.`);
	await scaleToNothing(api, where);
	return {
		kind: "remove",
		deployment: null,
		revision: null,
		taskDefinition: null,
		since: "",
		thaw: null
	};
}

// packages/ecs/src/resume.js
/**
* The rollout of a record, from another process: by the id that the record keeps, else by the newest service
* deployment that brings its task definition (the process died between the mutation and the record of it).
* @throws Failure('input') where the record was never staged.
*/
async function resumeEcs(api, where, head) {
	const taskDefinition = head.platformRelease;
	if (taskDefinition === null) throw new _frame_js__WEBPACK_IMPORTED_MODULE_9__/* .Failure */ .HR("input", {
		input: "target",
		message: `The record of release ${head.release.id} has no task definition: it was never staged.`,
		remedy: "Deploy it first."
	});
	const kept = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ik)(head.rollout);
	const deployment = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(kept["deployment"]);
	if (deployment !== "") {
		const revision = (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(kept["revision"]);
		return {
			kind: "deploy",
			deployment,
			revision: revision === "" ? null : revision,
			taskDefinition,
			since: head.writtenAt,
			thaw: null
		};
	}
	const { deployments } = await observeDeployments(api, where, await describeService(api, where), false);
	const found = deployments.find((one) => one.taskDefinition === taskDefinition);
	return {
		kind: "deploy",
		deployment: found?.id ?? null,
		revision: found?.revision ?? null,
		taskDefinition,
		since: found?.createdAt ?? head.writtenAt,
		thaw: null
	};
}
/** The families that records of this target may be in beside the live one. Pure. */
function familiesOf(names) {
	return [...new Set(names.flatMap((name) => name === null ? [] : (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .familyOf */ .Ap)(name)))];
}

// packages/ecs/src/rollout.js
/** The ids of a rollout as a record keeps them. Pure. */
function identifyRollout(rollout) {
	return {
		deployment: rollout.deployment,
		revision: rollout.revision
	};
}

// packages/ecs/src/open.js
/**
* Opens the adapter of one ECS service. Nothing but credentials and account is looked at yet.
* @throws Failure('input') where the target is not of ECS, Failure('access') where it may not be entered.
*/
async function openEcs(target, access, tools) {
	const where = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x5)(target);
	const api = await openApi(where.region, access, tools);
	let families = [];
	return {
		target,
		observe: async (spec) => {
			const facts = await observeEcs(api, where, spec);
			families = familiesOf(facts.deployments.map(({ taskDefinition }) => taskDefinition));
			return facts;
		},
		live: liveOf,
		goal: (facts, kind) => facts.live === null ? null : goalOfSnapshot(facts.live, kind),
		goalOf: goalOfHead,
		previous: (facts) => facts.previous === null ? null : goalOfSnapshot(facts.previous, "adopted"),
		plan: planEcs,
		fence: fenceOf,
		standing: standingOf,
		stage: (change, head) => stageEcs(api, where, change, head),
		apply: (change, fence) => applyEcs(api, where, change, fence),
		identify: identifyRollout,
		resume: (head) => resumeEcs(api, where, head),
		follow: (rollout, until) => followEcs(api, where, rollout, until),
		finish: (rollout) => finishEcs(api, where, rollout),
		diagnose: (rollout) => diagnoseEcs(api, where, rollout),
		restore: (head, fence) => restoreEcs(api, where, head, fence),
		recall: (goal) => recallEcs(api, where, goal),
		compare: compareEcs,
		replicas: replicaReader(api, where),
		restart: (replica) => restartReplica(api, where, replica),
		marks: {
			history: (limit) => readHistory(api, where, families, limit),
			write: (head) => writeMark(api, where, head)
		},
		address: addressOf,
		minimumHealthy: minimumHealthyOf,
		prediction: predictRollback
	};
}

// packages/ecs/src/module.js
/** The audience that STS expects of a web identity token (GitHub, "Configuring OpenID Connect in Amazon Web Services"). */
const AUDIENCE = "sts.amazonaws.com";
/** ECS as the registry of platforms sees it. */
const ecsModule = {
	open: (request) => openEcs(request.target, accessOf(request), request.tools),
	access: async (request, purpose) => {
		const { findMissing } = await __webpack_require__.e(/* import() */ 835).then(__webpack_require__.bind(__webpack_require__, 9835));
		const where = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x5)(request.target);
		return findMissing(await openApi(where.region, accessOf(request), request.tools), where, purpose);
	},
	spec: specOf
};
function accessOf({ roleToAssume, allowedAccountIds, idToken, sessionName }) {
	return {
		allowedAccountIds,
		sessionName,
		...roleToAssume === null ? {} : { roleToAssume },
		...idToken === null ? {} : { webIdentityToken: () => idToken(AUDIENCE) }
	};
}
/** Without `containers` the release runs in the only container of the task definition, which the key '' stands for. */
function specOf(words, asked) {
	const { containers } = words;
	const names = Array.isArray(containers) ? containers.map(String) : [""];
	return (0,_frame_js__WEBPACK_IMPORTED_MODULE_9__/* .parseEcsSpec */ .GP)(words, {
		images: Object.fromEntries(names.map((name) => [name, asked.image])),
		version: asked.version,
		readFile: asked.readFile
	});
}



/***/ }),

/***/ 6545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ toUtf8),
/* harmony export */   a: () => (/* binding */ fromUtf8)
/* harmony export */ });
/* harmony import */ var _native_stream_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5740);


// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/fromUtf8.js
const fromUtf8 = (input) => {
	const buf = (0,_native_stream_js__WEBPACK_IMPORTED_MODULE_0__/* .fromString */ .sH)(input, "utf8");
	return new Uint8Array(buf.buffer, buf.byteOffset, buf.byteLength / Uint8Array.BYTES_PER_ELEMENT);
};

// ../../node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/toUtf8.js
const toUtf8 = (input) => {
	if (typeof input === "string") return input;
	if (typeof input !== "object" || typeof input.byteOffset !== "number" || typeof input.byteLength !== "number") throw new Error("@smithy/util-utf8: toUtf8 encoder function only accepts string | Uint8Array.");
	return (0,_native_stream_js__WEBPACK_IMPORTED_MODULE_0__/* .fromArrayBuffer */ .Qj)(input.buffer, input.byteOffset, input.byteLength).toString("utf8");
};



/***/ })

};
