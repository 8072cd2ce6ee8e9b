export const id = 436;
export const ids = [436];
export const modules = {

/***/ 436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSignaturePolicy: () => (/* binding */ readSignaturePolicy)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(280);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(673);



// ../../node_modules/@cfworker/json-schema/dist/esm/deep-compare-strict.js
function deepCompareStrict(a, b) {
	const typeofa = typeof a;
	if (typeofa !== typeof b) return false;
	const aIsArray = Array.isArray(a);
	if (aIsArray !== Array.isArray(b)) return false;
	if (aIsArray) {
		const length = a.length;
		if (length !== b.length) return false;
		for (let i = 0; i < length; i++) if (!deepCompareStrict(a[i], b[i])) return false;
		return true;
	}
	if (typeofa === "object") {
		if (!a || !b) return a === b;
		const aKeys = Object.keys(a);
		const bKeys = Object.keys(b);
		if (aKeys.length !== bKeys.length) return false;
		for (const k of aKeys) {
			if (!Object.prototype.hasOwnProperty.call(b, k)) return false;
			if (!deepCompareStrict(a[k], b[k])) return false;
		}
		return true;
	}
	return a === b;
}

// ../../node_modules/@cfworker/json-schema/dist/esm/pointer.js
function encodePointer(p) {
	return encodeURI(escapePointer(p)).replace(/#/g, "%23");
}
function escapePointer(p) {
	return p.replace(/~/g, "~0").replace(/\//g, "~1");
}

// ../../node_modules/@cfworker/json-schema/dist/esm/dereference.js
const uriFragmentCharacter = /^[A-Za-z0-9._~!$&'()*+,;=:@/?-]$/;
const uriPercentEncoding = /^%[0-9A-Fa-f]{2}$/;
const uriUnreservedCharacter = /^[A-Za-z0-9._~-]$/;
function normalizeURIFragment(fragment) {
	let normalized = "";
	for (let index = 0; index < fragment.length;) {
		const character = fragment[index];
		const encoded = fragment.slice(index, index + 3);
		if (character === "%" && uriPercentEncoding.test(encoded)) {
			const decoded = String.fromCharCode(parseInt(encoded.slice(1), 16));
			normalized += uriUnreservedCharacter.test(decoded) ? decoded : encoded.toUpperCase();
			index += 3;
			continue;
		}
		const codePoint = String.fromCodePoint(fragment.codePointAt(index));
		normalized += uriFragmentCharacter.test(codePoint) ? codePoint : encodeURIComponent(codePoint);
		index += codePoint.length;
	}
	return normalized;
}
function resolveURI(reference, baseURI) {
	const url = new URL(reference, baseURI.href);
	url.hash = url.hash ? normalizeURIFragment(url.hash.slice(1)) : "";
	return url;
}
const schemaArrayKeyword = {
	prefixItems: true,
	items: true,
	allOf: true,
	anyOf: true,
	oneOf: true
};
const schemaMapKeyword = {
	$defs: true,
	definitions: true,
	properties: true,
	patternProperties: true,
	dependentSchemas: true
};
const ignoredKeyword = {
	id: true,
	$id: true,
	$ref: true,
	$schema: true,
	$anchor: true,
	$vocabulary: true,
	$comment: true,
	default: true,
	enum: true,
	const: true,
	required: true,
	dependentRequired: true,
	type: true,
	maximum: true,
	minimum: true,
	exclusiveMaximum: true,
	exclusiveMinimum: true,
	multipleOf: true,
	maxLength: true,
	minLength: true,
	pattern: true,
	format: true,
	maxItems: true,
	minItems: true,
	uniqueItems: true,
	maxProperties: true,
	minProperties: true
};
let initialBaseURI = typeof self !== "undefined" && self.location && self.location.origin !== "null" ? new URL(self.location.origin + self.location.pathname + location.search) : new URL("https://github.com/cfworker");
function dereference(schema, lookup = Object.create(null), baseURI = initialBaseURI, basePointer = "") {
	if (schema && typeof schema === "object" && !Array.isArray(schema)) {
		const id = schema.$id || schema["id"];
		if (id) {
			const url = resolveURI(id, baseURI);
			if (url.hash.length > 1) lookup[url.href] = schema;
			else {
				url.hash = "";
				if (basePointer === "") baseURI = url;
				else dereference(schema, lookup, baseURI);
			}
		}
	} else if (schema !== true && schema !== false) return lookup;
	const schemaURI = baseURI.href + (basePointer ? "#" + basePointer : "");
	if (lookup[schemaURI] !== void 0 && lookup[schemaURI] !== schema) throw new Error(`Duplicate schema URI "${schemaURI}".`);
	lookup[schemaURI] = schema;
	if (schema === true || schema === false) return lookup;
	if (schema.__absolute_uri__ === void 0) Object.defineProperty(schema, "__absolute_uri__", {
		enumerable: false,
		value: schemaURI
	});
	if (schema.$ref && schema.__absolute_ref__ === void 0) {
		const url = resolveURI(schema.$ref, baseURI);
		Object.defineProperty(schema, "__absolute_ref__", {
			enumerable: false,
			value: url.href
		});
	}
	if (schema.$recursiveRef && schema.__absolute_recursive_ref__ === void 0) {
		const url = resolveURI(schema.$recursiveRef, baseURI);
		Object.defineProperty(schema, "__absolute_recursive_ref__", {
			enumerable: false,
			value: url.href
		});
	}
	if (schema.$anchor) {
		const url = resolveURI("#" + schema.$anchor, baseURI);
		lookup[url.href] = schema;
	}
	for (let key in schema) {
		if (ignoredKeyword[key]) continue;
		const keyBase = `${basePointer}/${encodePointer(key)}`;
		const subSchema = schema[key];
		if (Array.isArray(subSchema)) {
			if (schemaArrayKeyword[key]) {
				const length = subSchema.length;
				for (let i = 0; i < length; i++) dereference(subSchema[i], lookup, baseURI, `${keyBase}/${i}`);
			}
		} else if (schemaMapKeyword[key]) for (let subKey in subSchema) dereference(subSchema[subKey], lookup, baseURI, `${keyBase}/${encodePointer(subKey)}`);
		else dereference(subSchema, lookup, baseURI, keyBase);
	}
	return lookup;
}

// ../../node_modules/@cfworker/json-schema/dist/esm/format.js
const DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
const DAYS = [
	0,
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
const TIME = /^(\d\d):(\d\d):(\d\d)(\.\d+)?(z|([+-])(\d\d):(\d\d))?$/i;
const HOSTNAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*$/i;
const URIREF = /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
const URITEMPLATE = /^(?:(?:[^\x00-\x20\x7f"<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?:\.(?:[a-z0-9_]|%[0-9a-f]{2})+)*(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?:\.(?:[a-z0-9_]|%[0-9a-f]{2})+)*(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i;
const URL_ = /^(?:(?:https?|ftp):\/\/)(?:\S+(?::\S*)?@)?(?:(?!10(?:\.\d{1,3}){3})(?!127(?:\.\d{1,3}){3})(?!169\.254(?:\.\d{1,3}){2})(?!192\.168(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z\u{00a1}-\u{ffff}0-9]+-?)*[a-z\u{00a1}-\u{ffff}0-9]+)(?:\.(?:[a-z\u{00a1}-\u{ffff}0-9]+-?)*[a-z\u{00a1}-\u{ffff}0-9]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const JSON_POINTER = /^(?:\/(?:[^~/]|~0|~1)*)*$/;
const JSON_POINTER_URI_FRAGMENT = /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i;
const RELATIVE_JSON_POINTER = /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/;
const EMAIL_ADDRESS = /^("(?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\[\x20-\x7e])*"|[a-z0-9.!#$%&'*+/=?^_`{|}~-]+)@(.+)$/i;
const EMAIL = (input) => {
	const matches = input.match(EMAIL_ADDRESS);
	if (!matches) return false;
	const name = matches[1];
	const host = matches[2];
	if (!name || !host || name.length > 64 || host.length > 253) return false;
	if (name[0] !== "\"" && (name[0] === "." || name.endsWith(".") || name.includes(".."))) return false;
	if (host.startsWith("[") && host.endsWith("]")) {
		const address = host.slice(1, -1);
		if (/^ipv6:/i.test(address)) return IPV6.test(address.slice(5));
		return IPV4.test(address);
	}
	return HOSTNAME.test(host);
};
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)$/;
const IPV6 = /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i;
const DURATION = (input) => /^P(?:\d+W|(?:(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?|T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)))$/.test(input);
function bind(r) {
	return r.test.bind(r);
}
const format = {
	date,
	time: time.bind(void 0, true),
	"date-time": date_time,
	duration: DURATION,
	uri,
	"uri-reference": bind(URIREF),
	"uri-template": bind(URITEMPLATE),
	url: bind(URL_),
	email: EMAIL,
	hostname: bind(HOSTNAME),
	ipv4: bind(IPV4),
	ipv6: bind(IPV6),
	regex,
	uuid: bind(UUID),
	"json-pointer": bind(JSON_POINTER),
	"json-pointer-uri-fragment": bind(JSON_POINTER_URI_FRAGMENT),
	"relative-json-pointer": bind(RELATIVE_JSON_POINTER)
};
function isLeapYear(year) {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
function date(str) {
	const matches = str.match(DATE);
	if (!matches) return false;
	const yearPart = matches[1];
	const monthPart = matches[2];
	const dayPart = matches[3];
	if (!yearPart || !monthPart || !dayPart) return false;
	const year = +yearPart;
	const month = +monthPart;
	const day = +dayPart;
	const maxDay = month == 2 && isLeapYear(year) ? 29 : DAYS[month];
	return month >= 1 && month <= 12 && day >= 1 && maxDay !== void 0 && day <= maxDay;
}
function time(full, str) {
	const matches = str.match(TIME);
	if (!matches) return false;
	const hourPart = matches[1];
	const minutePart = matches[2];
	const secondPart = matches[3];
	if (!hourPart || !minutePart || !secondPart) return false;
	const hour = +hourPart;
	const minute = +minutePart;
	const second = +secondPart;
	const timeZone = matches[5];
	const offsetSign = matches[6];
	const offsetHour = +(matches[7] ?? 0);
	const offsetMinute = +(matches[8] ?? 0);
	if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59 || full && timeZone === void 0) return false;
	if (second < 60) return true;
	const offsetDirection = offsetSign === "+" ? 1 : offsetSign === "-" ? -1 : 0;
	return (hour * 60 + minute - offsetDirection * (offsetHour * 60 + offsetMinute) + 1440) % 1440 === 1439;
}
const DATE_TIME_SEPARATOR = /t|\s/i;
function date_time(str) {
	const [datePart, timePart, extra] = str.split(DATE_TIME_SEPARATOR);
	return datePart !== void 0 && timePart !== void 0 && extra === void 0 && date(datePart) && time(true, timePart);
}
const NOT_URI_FRAGMENT = /\/|:/;
const URI_PATTERN = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
function uri(str) {
	return NOT_URI_FRAGMENT.test(str) && URI_PATTERN.test(str);
}
const Z_ANCHOR = /[^\\]\\Z/;
function regex(str) {
	if (Z_ANCHOR.test(str)) return false;
	try {
		new RegExp(str, "u");
		return true;
	} catch (e) {
		return false;
	}
}

// ../../node_modules/@cfworker/json-schema/dist/esm/ucs2-length.js
function ucs2length(s) {
	let result = 0;
	let length = s.length;
	let index = 0;
	let charCode;
	while (index < length) {
		result++;
		charCode = s.charCodeAt(index++);
		if (charCode >= 55296 && charCode <= 56319 && index < length) {
			charCode = s.charCodeAt(index);
			if ((charCode & 64512) == 56320) index++;
		}
	}
	return result;
}

// ../../node_modules/@cfworker/json-schema/dist/esm/validate.js
function hasOwnProperty(instance, key) {
	return Object.prototype.hasOwnProperty.call(instance, key);
}
function decimalInteger(value) {
	const coefficientAndExponent = Math.abs(value).toString().split("e");
	const coefficient = coefficientAndExponent[0];
	const exponent = coefficientAndExponent[1] ?? "0";
	const point = coefficient.indexOf(".");
	const fractionLength = point === -1 ? 0 : coefficient.length - point - 1;
	return [BigInt(coefficient.replace(".", "")), Number(exponent) - fractionLength];
}
function isMultipleOf(instance, divisor) {
	if (!Number.isFinite(instance) || !Number.isFinite(divisor) || divisor <= 0) return false;
	const [instanceCoefficient, instanceExponent] = decimalInteger(instance);
	const [divisorCoefficient, divisorExponent] = decimalInteger(divisor);
	const exponentDifference = instanceExponent - divisorExponent;
	if (exponentDifference >= 0) return instanceCoefficient * 10n ** BigInt(exponentDifference) % divisorCoefficient === 0n;
	return instanceCoefficient % (divisorCoefficient * 10n ** BigInt(-exponentDifference)) === 0n;
}
function validate(instance, schema, draft = "2019-09", lookup = dereference(schema), shortCircuit = true, recursiveAnchor = null, instanceLocation = "#", schemaLocation = "#", evaluated = Object.create(null)) {
	if (schema === true) return {
		valid: true,
		errors: []
	};
	if (schema === false) return {
		valid: false,
		errors: [{
			instanceLocation,
			keyword: "false",
			keywordLocation: instanceLocation,
			error: "False boolean schema."
		}]
	};
	const rawInstanceType = typeof instance;
	let instanceType;
	switch (rawInstanceType) {
		case "boolean":
		case "number":
		case "string":
			instanceType = rawInstanceType;
			break;
		case "object":
			if (instance === null) instanceType = "null";
			else if (Array.isArray(instance)) instanceType = "array";
			else instanceType = "object";
			break;
		default: throw new Error(`Instances of "${rawInstanceType}" type are not supported.`);
	}
	const { $ref, $recursiveRef, $recursiveAnchor, type: $type, const: $const, enum: $enum, required: $required, not: $not, anyOf: $anyOf, allOf: $allOf, oneOf: $oneOf, if: $if, then: $then, else: $else, format: $format, properties: $properties, patternProperties: $patternProperties, additionalProperties: $additionalProperties, unevaluatedProperties: $unevaluatedProperties, minProperties: $minProperties, maxProperties: $maxProperties, propertyNames: $propertyNames, dependentRequired: $dependentRequired, dependentSchemas: $dependentSchemas, dependencies: $dependencies, prefixItems: $prefixItems, items: $items, additionalItems: $additionalItems, unevaluatedItems: $unevaluatedItems, contains: $contains, minContains: $minContains, maxContains: $maxContains, minItems: $minItems, maxItems: $maxItems, uniqueItems: $uniqueItems, minimum: $minimum, maximum: $maximum, exclusiveMinimum: $exclusiveMinimum, exclusiveMaximum: $exclusiveMaximum, multipleOf: $multipleOf, minLength: $minLength, maxLength: $maxLength, pattern: $pattern, __absolute_ref__, __absolute_recursive_ref__ } = schema;
	const errors = [];
	if ($recursiveAnchor === true && recursiveAnchor === null) recursiveAnchor = schema;
	if ($recursiveRef === "#") {
		const refSchema = recursiveAnchor === null ? lookup[__absolute_recursive_ref__] : recursiveAnchor;
		const keywordLocation = `${schemaLocation}/$recursiveRef`;
		const result = validate(instance, recursiveAnchor === null ? schema : recursiveAnchor, draft, lookup, shortCircuit, refSchema, instanceLocation, keywordLocation, evaluated);
		if (!result.valid) errors.push({
			instanceLocation,
			keyword: "$recursiveRef",
			keywordLocation,
			error: "A subschema had errors."
		}, ...result.errors);
	}
	if ($ref !== void 0) {
		const refSchema = lookup[__absolute_ref__ || $ref];
		if (refSchema === void 0) {
			let message = `Unresolved $ref "${$ref}".`;
			if (__absolute_ref__ && __absolute_ref__ !== $ref) message += `  Absolute URI "${__absolute_ref__}".`;
			message += `\nKnown schemas:\n- ${Object.keys(lookup).join("\n- ")}`;
			throw new Error(message);
		}
		const keywordLocation = `${schemaLocation}/$ref`;
		const result = validate(instance, refSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation, evaluated);
		if (!result.valid) errors.push({
			instanceLocation,
			keyword: "$ref",
			keywordLocation,
			error: "A subschema had errors."
		}, ...result.errors);
		if (draft === "4" || draft === "7") return {
			valid: errors.length === 0,
			errors
		};
	}
	if (Array.isArray($type)) {
		let length = $type.length;
		let valid = false;
		for (let i = 0; i < length; i++) if (instanceType === $type[i] || $type[i] === "integer" && instanceType === "number" && instance % 1 === 0 && instance === instance) {
			valid = true;
			break;
		}
		if (!valid) errors.push({
			instanceLocation,
			keyword: "type",
			keywordLocation: `${schemaLocation}/type`,
			error: `Instance type "${instanceType}" is invalid. Expected "${$type.join("\", \"")}".`
		});
	} else if ($type === "integer") {
		if (instanceType !== "number" || instance % 1 || instance !== instance) errors.push({
			instanceLocation,
			keyword: "type",
			keywordLocation: `${schemaLocation}/type`,
			error: `Instance type "${instanceType}" is invalid. Expected "${$type}".`
		});
	} else if ($type !== void 0 && instanceType !== $type) errors.push({
		instanceLocation,
		keyword: "type",
		keywordLocation: `${schemaLocation}/type`,
		error: `Instance type "${instanceType}" is invalid. Expected "${$type}".`
	});
	if ($const !== void 0) {
		if (instanceType === "object" || instanceType === "array") {
			if (!deepCompareStrict(instance, $const)) errors.push({
				instanceLocation,
				keyword: "const",
				keywordLocation: `${schemaLocation}/const`,
				error: `Instance does not match ${JSON.stringify($const)}.`
			});
		} else if (instance !== $const) errors.push({
			instanceLocation,
			keyword: "const",
			keywordLocation: `${schemaLocation}/const`,
			error: `Instance does not match ${JSON.stringify($const)}.`
		});
	}
	if ($enum !== void 0) {
		if (instanceType === "object" || instanceType === "array") {
			if (!$enum.some((value) => deepCompareStrict(instance, value))) errors.push({
				instanceLocation,
				keyword: "enum",
				keywordLocation: `${schemaLocation}/enum`,
				error: `Instance does not match any of ${JSON.stringify($enum)}.`
			});
		} else if (!$enum.some((value) => instance === value)) errors.push({
			instanceLocation,
			keyword: "enum",
			keywordLocation: `${schemaLocation}/enum`,
			error: `Instance does not match any of ${JSON.stringify($enum)}.`
		});
	}
	if ($not !== void 0) {
		const keywordLocation = `${schemaLocation}/not`;
		if (validate(instance, $not, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation).valid) errors.push({
			instanceLocation,
			keyword: "not",
			keywordLocation,
			error: "Instance matched \"not\" schema."
		});
	}
	let subEvaluateds = [];
	if ($anyOf !== void 0) {
		const keywordLocation = `${schemaLocation}/anyOf`;
		const errorsLength = errors.length;
		let anyValid = false;
		for (const [i, subSchema] of $anyOf.entries()) {
			const subEvaluated = Object.create(evaluated);
			const result = validate(instance, subSchema, draft, lookup, shortCircuit, $recursiveAnchor === true ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
			errors.push(...result.errors);
			anyValid = anyValid || result.valid;
			if (result.valid) subEvaluateds.push(subEvaluated);
		}
		if (anyValid) errors.length = errorsLength;
		else errors.splice(errorsLength, 0, {
			instanceLocation,
			keyword: "anyOf",
			keywordLocation,
			error: "Instance does not match any subschemas."
		});
	}
	if ($allOf !== void 0) {
		const keywordLocation = `${schemaLocation}/allOf`;
		const errorsLength = errors.length;
		let allValid = true;
		for (const [i, subSchema] of $allOf.entries()) {
			const subEvaluated = Object.create(evaluated);
			const result = validate(instance, subSchema, draft, lookup, shortCircuit, $recursiveAnchor === true ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
			errors.push(...result.errors);
			allValid = allValid && result.valid;
			if (result.valid) subEvaluateds.push(subEvaluated);
		}
		if (allValid) errors.length = errorsLength;
		else errors.splice(errorsLength, 0, {
			instanceLocation,
			keyword: "allOf",
			keywordLocation,
			error: `Instance does not match every subschema.`
		});
	}
	if ($oneOf !== void 0) {
		const keywordLocation = `${schemaLocation}/oneOf`;
		const errorsLength = errors.length;
		const matches = $oneOf.filter((subSchema, i) => {
			const subEvaluated = Object.create(evaluated);
			const result = validate(instance, subSchema, draft, lookup, shortCircuit, $recursiveAnchor === true ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
			errors.push(...result.errors);
			if (result.valid) subEvaluateds.push(subEvaluated);
			return result.valid;
		}).length;
		if (matches === 1) errors.length = errorsLength;
		else errors.splice(errorsLength, 0, {
			instanceLocation,
			keyword: "oneOf",
			keywordLocation,
			error: `Instance does not match exactly one subschema (${matches} matches).`
		});
	}
	if (instanceType === "object" || instanceType === "array") Object.assign(evaluated, ...subEvaluateds);
	if ($if !== void 0) {
		const keywordLocation = `${schemaLocation}/if`;
		const ifEvaluated = Object.create(null);
		if (validate(instance, $if, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation, ifEvaluated).valid) {
			Object.assign(evaluated, ifEvaluated);
			if ($then !== void 0) {
				const thenResult = validate(instance, $then, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${schemaLocation}/then`, evaluated);
				if (!thenResult.valid) errors.push({
					instanceLocation,
					keyword: "if",
					keywordLocation,
					error: `Instance does not match "then" schema.`
				}, ...thenResult.errors);
			}
		} else if ($else !== void 0) {
			const elseResult = validate(instance, $else, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${schemaLocation}/else`, evaluated);
			if (!elseResult.valid) errors.push({
				instanceLocation,
				keyword: "if",
				keywordLocation,
				error: `Instance does not match "else" schema.`
			}, ...elseResult.errors);
		}
	}
	if (instanceType === "object") {
		if ($required !== void 0) {
			for (const key of $required) if (!hasOwnProperty(instance, key)) errors.push({
				instanceLocation,
				keyword: "required",
				keywordLocation: `${schemaLocation}/required`,
				error: `Instance does not have required property "${key}".`
			});
		}
		const keys = Object.keys(instance);
		if ($minProperties !== void 0 && keys.length < $minProperties) errors.push({
			instanceLocation,
			keyword: "minProperties",
			keywordLocation: `${schemaLocation}/minProperties`,
			error: `Instance does not have at least ${$minProperties} properties.`
		});
		if ($maxProperties !== void 0 && keys.length > $maxProperties) errors.push({
			instanceLocation,
			keyword: "maxProperties",
			keywordLocation: `${schemaLocation}/maxProperties`,
			error: `Instance does not have at least ${$maxProperties} properties.`
		});
		if ($propertyNames !== void 0) {
			const keywordLocation = `${schemaLocation}/propertyNames`;
			for (const key in instance) {
				const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
				const result = validate(key, $propertyNames, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
				if (!result.valid) errors.push({
					instanceLocation,
					keyword: "propertyNames",
					keywordLocation,
					error: `Property name "${key}" does not match schema.`
				}, ...result.errors);
			}
		}
		if ($dependentRequired !== void 0) {
			const keywordLocation = `${schemaLocation}/dependantRequired`;
			for (const key in $dependentRequired) if (hasOwnProperty(instance, key)) {
				const required = $dependentRequired[key];
				for (const dependantKey of required) if (!hasOwnProperty(instance, dependantKey)) errors.push({
					instanceLocation,
					keyword: "dependentRequired",
					keywordLocation,
					error: `Instance has "${key}" but does not have "${dependantKey}".`
				});
			}
		}
		if ($dependentSchemas !== void 0) for (const [key, dependentSchema] of Object.entries($dependentSchemas)) {
			const keywordLocation = `${schemaLocation}/dependentSchemas`;
			if (hasOwnProperty(instance, key)) {
				const result = validate(instance, dependentSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${keywordLocation}/${encodePointer(key)}`, evaluated);
				if (!result.valid) errors.push({
					instanceLocation,
					keyword: "dependentSchemas",
					keywordLocation,
					error: `Instance has "${key}" but does not match dependant schema.`
				}, ...result.errors);
			}
		}
		if ($dependencies !== void 0) {
			const keywordLocation = `${schemaLocation}/dependencies`;
			for (const key in $dependencies) if (hasOwnProperty(instance, key)) {
				const propsOrSchema = $dependencies[key];
				if (Array.isArray(propsOrSchema)) {
					for (const dependantKey of propsOrSchema) if (!hasOwnProperty(instance, dependantKey)) errors.push({
						instanceLocation,
						keyword: "dependencies",
						keywordLocation,
						error: `Instance has "${key}" but does not have "${dependantKey}".`
					});
				} else {
					const result = validate(instance, propsOrSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${keywordLocation}/${encodePointer(key)}`);
					if (!result.valid) errors.push({
						instanceLocation,
						keyword: "dependencies",
						keywordLocation,
						error: `Instance has "${key}" but does not match dependant schema.`
					}, ...result.errors);
				}
			}
		}
		const thisEvaluated = Object.create(null);
		let stop = false;
		if ($properties !== void 0) {
			const keywordLocation = `${schemaLocation}/properties`;
			for (const [key, propertySchema] of Object.entries($properties)) {
				if (!hasOwnProperty(instance, key)) continue;
				const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
				const result = validate(instance[key], propertySchema, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, `${keywordLocation}/${encodePointer(key)}`);
				thisEvaluated[key] = true;
				if (result.valid) evaluated[key] = true;
				else {
					stop = shortCircuit;
					errors.push({
						instanceLocation,
						keyword: "properties",
						keywordLocation,
						error: `Property "${key}" does not match schema.`
					}, ...result.errors);
					if (stop) break;
				}
			}
		}
		if (!stop && $patternProperties !== void 0) {
			const keywordLocation = `${schemaLocation}/patternProperties`;
			for (const [pattern, subSchema] of Object.entries($patternProperties)) {
				const regex = new RegExp(pattern, "u");
				for (const key in instance) {
					if (!regex.test(key)) continue;
					const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
					const result = validate(instance[key], subSchema, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, `${keywordLocation}/${encodePointer(pattern)}`);
					thisEvaluated[key] = true;
					if (result.valid) evaluated[key] = true;
					else {
						stop = shortCircuit;
						errors.push({
							instanceLocation,
							keyword: "patternProperties",
							keywordLocation,
							error: `Property "${key}" matches pattern "${pattern}" but does not match associated schema.`
						}, ...result.errors);
					}
				}
			}
		}
		if (!stop && $additionalProperties !== void 0) {
			const keywordLocation = `${schemaLocation}/additionalProperties`;
			for (const key in instance) {
				if (thisEvaluated[key]) continue;
				const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
				const result = validate(instance[key], $additionalProperties, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
				if (result.valid) evaluated[key] = true;
				else {
					stop = shortCircuit;
					errors.push({
						instanceLocation,
						keyword: "additionalProperties",
						keywordLocation,
						error: `Property "${key}" does not match additional properties schema.`
					}, ...result.errors);
				}
			}
		} else if (!stop && $unevaluatedProperties !== void 0) {
			const keywordLocation = `${schemaLocation}/unevaluatedProperties`;
			for (const key in instance) if (!evaluated[key]) {
				const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
				const result = validate(instance[key], $unevaluatedProperties, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
				if (result.valid) evaluated[key] = true;
				else errors.push({
					instanceLocation,
					keyword: "unevaluatedProperties",
					keywordLocation,
					error: `Property "${key}" does not match unevaluated properties schema.`
				}, ...result.errors);
			}
		}
	} else if (instanceType === "array") {
		if ($maxItems !== void 0 && instance.length > $maxItems) errors.push({
			instanceLocation,
			keyword: "maxItems",
			keywordLocation: `${schemaLocation}/maxItems`,
			error: `Array has too many items (${instance.length} > ${$maxItems}).`
		});
		if ($minItems !== void 0 && instance.length < $minItems) errors.push({
			instanceLocation,
			keyword: "minItems",
			keywordLocation: `${schemaLocation}/minItems`,
			error: `Array has too few items (${instance.length} < ${$minItems}).`
		});
		const length = instance.length;
		let i = 0;
		let stop = false;
		if ($prefixItems !== void 0) {
			const keywordLocation = `${schemaLocation}/prefixItems`;
			const length2 = Math.min($prefixItems.length, length);
			for (; i < length2; i++) {
				const result = validate(instance[i], $prefixItems[i], draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, `${keywordLocation}/${i}`);
				evaluated[i] = true;
				if (!result.valid) {
					stop = shortCircuit;
					errors.push({
						instanceLocation,
						keyword: "prefixItems",
						keywordLocation,
						error: `Items did not match schema.`
					}, ...result.errors);
					if (stop) break;
				}
			}
		}
		if ($items !== void 0) {
			const keywordLocation = `${schemaLocation}/items`;
			if (Array.isArray($items)) {
				const length2 = Math.min($items.length, length);
				for (; i < length2; i++) {
					const result = validate(instance[i], $items[i], draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, `${keywordLocation}/${i}`);
					evaluated[i] = true;
					if (!result.valid) {
						stop = shortCircuit;
						errors.push({
							instanceLocation,
							keyword: "items",
							keywordLocation,
							error: `Items did not match schema.`
						}, ...result.errors);
						if (stop) break;
					}
				}
			} else for (; i < length; i++) {
				const result = validate(instance[i], $items, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
				evaluated[i] = true;
				if (!result.valid) {
					stop = shortCircuit;
					errors.push({
						instanceLocation,
						keyword: "items",
						keywordLocation,
						error: `Items did not match schema.`
					}, ...result.errors);
					if (stop) break;
				}
			}
			if (!stop && $additionalItems !== void 0) {
				const keywordLocation = `${schemaLocation}/additionalItems`;
				for (; i < length; i++) {
					const result = validate(instance[i], $additionalItems, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
					evaluated[i] = true;
					if (!result.valid) {
						stop = shortCircuit;
						errors.push({
							instanceLocation,
							keyword: "additionalItems",
							keywordLocation,
							error: `Items did not match additional items schema.`
						}, ...result.errors);
					}
				}
			}
		}
		if ($contains !== void 0) {
			if (length === 0 && $minContains === void 0) errors.push({
				instanceLocation,
				keyword: "contains",
				keywordLocation: `${schemaLocation}/contains`,
				error: `Array is empty. It must contain at least one item matching the schema.`
			});
			else if ($minContains !== void 0 && length < $minContains) errors.push({
				instanceLocation,
				keyword: "minContains",
				keywordLocation: `${schemaLocation}/minContains`,
				error: `Array has less items (${length}) than minContains (${$minContains}).`
			});
			else {
				const keywordLocation = `${schemaLocation}/contains`;
				const errorsLength = errors.length;
				let contained = 0;
				for (let j = 0; j < length; j++) {
					const result = validate(instance[j], $contains, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${j}`, keywordLocation);
					if (result.valid) {
						evaluated[j] = true;
						contained++;
					} else errors.push(...result.errors);
				}
				if (contained >= ($minContains || 0)) errors.length = errorsLength;
				if ($minContains === void 0 && contained === 0) errors.splice(errorsLength, 0, {
					instanceLocation,
					keyword: "contains",
					keywordLocation,
					error: `Array does not contain item matching schema.`
				});
				else if ($minContains !== void 0 && contained < $minContains) errors.push({
					instanceLocation,
					keyword: "minContains",
					keywordLocation: `${schemaLocation}/minContains`,
					error: `Array must contain at least ${$minContains} items matching schema. Only ${contained} items were found.`
				});
				else if ($maxContains !== void 0 && contained > $maxContains) errors.push({
					instanceLocation,
					keyword: "maxContains",
					keywordLocation: `${schemaLocation}/maxContains`,
					error: `Array may contain at most ${$maxContains} items matching schema. ${contained} items were found.`
				});
			}
		}
		if (!stop && $unevaluatedItems !== void 0) {
			const keywordLocation = `${schemaLocation}/unevaluatedItems`;
			for (; i < length; i++) {
				if (evaluated[i]) continue;
				const result = validate(instance[i], $unevaluatedItems, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
				evaluated[i] = true;
				if (!result.valid) errors.push({
					instanceLocation,
					keyword: "unevaluatedItems",
					keywordLocation,
					error: `Items did not match unevaluated items schema.`
				}, ...result.errors);
			}
		}
		if ($uniqueItems) for (let j = 0; j < length; j++) {
			const a = instance[j];
			const ao = typeof a === "object" && a !== null;
			for (let k = 0; k < length; k++) {
				if (j === k) continue;
				const b = instance[k];
				if (a === b || ao && typeof b === "object" && b !== null && deepCompareStrict(a, b)) {
					errors.push({
						instanceLocation,
						keyword: "uniqueItems",
						keywordLocation: `${schemaLocation}/uniqueItems`,
						error: `Duplicate items at indexes ${j} and ${k}.`
					});
					j = Number.MAX_SAFE_INTEGER;
					k = Number.MAX_SAFE_INTEGER;
				}
			}
		}
	} else if (instanceType === "number") {
		if (draft === "4") {
			if ($minimum !== void 0 && ($exclusiveMinimum === true && instance <= $minimum || instance < $minimum)) errors.push({
				instanceLocation,
				keyword: "minimum",
				keywordLocation: `${schemaLocation}/minimum`,
				error: `${instance} is less than ${$exclusiveMinimum ? "or equal to " : ""} ${$minimum}.`
			});
			if ($maximum !== void 0 && ($exclusiveMaximum === true && instance >= $maximum || instance > $maximum)) errors.push({
				instanceLocation,
				keyword: "maximum",
				keywordLocation: `${schemaLocation}/maximum`,
				error: `${instance} is greater than ${$exclusiveMaximum ? "or equal to " : ""} ${$maximum}.`
			});
		} else {
			if ($minimum !== void 0 && instance < $minimum) errors.push({
				instanceLocation,
				keyword: "minimum",
				keywordLocation: `${schemaLocation}/minimum`,
				error: `${instance} is less than ${$minimum}.`
			});
			if ($maximum !== void 0 && instance > $maximum) errors.push({
				instanceLocation,
				keyword: "maximum",
				keywordLocation: `${schemaLocation}/maximum`,
				error: `${instance} is greater than ${$maximum}.`
			});
			if ($exclusiveMinimum !== void 0 && instance <= $exclusiveMinimum) errors.push({
				instanceLocation,
				keyword: "exclusiveMinimum",
				keywordLocation: `${schemaLocation}/exclusiveMinimum`,
				error: `${instance} is less than ${$exclusiveMinimum}.`
			});
			if ($exclusiveMaximum !== void 0 && instance >= $exclusiveMaximum) errors.push({
				instanceLocation,
				keyword: "exclusiveMaximum",
				keywordLocation: `${schemaLocation}/exclusiveMaximum`,
				error: `${instance} is greater than or equal to ${$exclusiveMaximum}.`
			});
		}
		if ($multipleOf !== void 0) {
			if (!isMultipleOf(instance, $multipleOf)) errors.push({
				instanceLocation,
				keyword: "multipleOf",
				keywordLocation: `${schemaLocation}/multipleOf`,
				error: `${instance} is not a multiple of ${$multipleOf}.`
			});
		}
	} else if (instanceType === "string") {
		const length = $minLength === void 0 && $maxLength === void 0 ? 0 : ucs2length(instance);
		if ($minLength !== void 0 && length < $minLength) errors.push({
			instanceLocation,
			keyword: "minLength",
			keywordLocation: `${schemaLocation}/minLength`,
			error: `String is too short (${length} < ${$minLength}).`
		});
		if ($maxLength !== void 0 && length > $maxLength) errors.push({
			instanceLocation,
			keyword: "maxLength",
			keywordLocation: `${schemaLocation}/maxLength`,
			error: `String is too long (${length} > ${$maxLength}).`
		});
		if ($pattern !== void 0 && !new RegExp($pattern, "u").test(instance)) errors.push({
			instanceLocation,
			keyword: "pattern",
			keywordLocation: `${schemaLocation}/pattern`,
			error: `String does not match pattern.`
		});
		if ($format !== void 0 && format[$format] && !format[$format](instance)) errors.push({
			instanceLocation,
			keyword: "format",
			keywordLocation: `${schemaLocation}/format`,
			error: `String does not match format "${$format}".`
		});
	}
	return {
		valid: errors.length === 0,
		errors
	};
}

// ../../node_modules/@cfworker/json-schema/dist/esm/validator.js
var Validator = class {
	schema;
	draft;
	shortCircuit;
	lookup;
	constructor(schema, draft = "2019-09", shortCircuit = true) {
		this.schema = schema;
		this.draft = draft;
		this.shortCircuit = shortCircuit;
		this.lookup = dereference(schema);
	}
	validate(instance) {
		return validate(instance, this.schema, this.draft, this.lookup, this.shortCircuit);
	}
	addSchema(schema, id) {
		if (id) schema = {
			...schema,
			$id: id
		};
		dereference(schema, this.lookup);
	}
};

// packages/ecs/src/standalone-task.js
var import__native_crypto = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__/* .__toESM */ .f1)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .require__native_crypto */ .Np)(), 1);
const strings = (what, pattern) => ({
	type: "array",
	items: {
		type: "string",
		pattern
	},
	minItems: 1,
	maxItems: 16,
	description: what
});
/** The property `run-task` of a target entry (JSON Schema, draft 2020-12). */
const standaloneTaskSchema = {
	type: "object",
	description: "A task of the new task definition that runs once before the service is changed, such as a migration; the release goes on where its containers end with 0.",
	required: ["container-overrides"],
	properties: {
		"container-overrides": {
			type: "array",
			minItems: 1,
			maxItems: 20,
			description: "What it does differently from the service, as RunTask takes it; at least one has a command.",
			items: {
				type: "object",
				additionalProperties: false,
				required: ["name"],
				properties: {
					name: {
						type: "string",
						minLength: 1,
						description: "The container."
					},
					command: {
						type: "array",
						items: { type: "string" },
						minItems: 1,
						description: "What it runs instead."
					},
					environment: {
						type: "array",
						description: "Variables to set over its own.",
						items: {
							type: "object",
							additionalProperties: false,
							required: ["name", "value"],
							properties: {
								name: {
									type: "string",
									minLength: 1,
									description: "The name of the variable."
								},
								value: {
									type: "string",
									description: "Its value."
								}
							}
						}
					},
					cpu: {
						type: "integer",
						minimum: 0,
						description: "CPU units."
					},
					memory: {
						type: "integer",
						minimum: 4,
						description: "The hard limit, in MiB."
					},
					memoryReservation: {
						type: "integer",
						minimum: 4,
						description: "The soft limit, in MiB."
					}
				}
			}
		},
		subnets: strings("Its subnets; default: those of the service.", "^subnet-[0-9a-f]{8,17}$"),
		"security-groups": strings("Its security groups; default: those of the service.", "^sg-[0-9a-f]{8,17}$"),
		"assign-public-ip": {
			enum: ["ENABLED", "DISABLED"],
			description: "Whether it gets a public address; default: as the service."
		},
		"launch-type": {
			enum: [
				"EC2",
				"FARGATE",
				"EXTERNAL"
			],
			description: "Where it runs; default: as the service."
		},
		"capacity-provider-strategy": {
			type: "array",
			minItems: 1,
			maxItems: 20,
			description: "As RunTask takes it; default: that of the service.",
			items: {
				type: "object",
				additionalProperties: false,
				required: ["capacityProvider"],
				properties: {
					capacityProvider: {
						type: "string",
						minLength: 1,
						description: "The provider."
					},
					weight: {
						type: "integer",
						minimum: 0,
						maximum: 1e3,
						description: "Its share."
					},
					base: {
						type: "integer",
						minimum: 0,
						maximum: 1e5,
						description: "Tasks that it runs first."
					}
				}
			}
		},
		"started-by": {
			type: "string",
			pattern: "^[A-Za-z0-9_/-]{1,128}$",
			description: "Shown as startedBy of the task; default: thea/ and the id of the release."
		},
		tags: {
			type: "array",
			maxItems: 50,
			description: "Tags of the task, as RunTask takes them.",
			items: {
				type: "object",
				additionalProperties: false,
				required: ["key", "value"],
				properties: {
					key: {
						type: "string",
						minLength: 1,
						maxLength: 128,
						description: "The key."
					},
					value: {
						type: "string",
						maxLength: 256,
						description: "The value."
					}
				}
			}
		}
	}
};

// packages/ecs/src/spec.js
const perContainer = (what) => ({
	type: "object",
	description: what,
	additionalProperties: {
		type: "object",
		additionalProperties: { type: "string" }
	}
});
/** The properties that a target entry of the targets file has for ECS (JSON Schema, draft 2020-12). */
const ecsTargetSchema = {
	type: "object",
	required: [
		"region",
		"cluster",
		"service"
	],
	properties: {
		region: {
			type: "string",
			pattern: "^[a-z]{2}(-[a-z]+)+-[0-9]$",
			description: "The AWS region, such as eu-west-1."
		},
		cluster: {
			type: "string",
			pattern: "^[A-Za-z0-9_-]{1,255}$",
			description: "The name of the cluster."
		},
		service: {
			type: "string",
			pattern: "^[A-Za-z0-9_-]{1,255}$",
			description: "The name of the service."
		},
		"task-definition": {
			type: "string",
			description: "A JSON file with the task definition. Left out: the one that runs now."
		},
		containers: {
			type: "array",
			items: {
				type: "string",
				minLength: 1
			},
			minItems: 1,
			uniqueItems: true,
			description: "The containers that run the release's image. Left out: the only container of the task definition."
		},
		"role-to-assume": {
			type: "string",
			pattern: "^arn:[a-z-]+:iam::[0-9]{12}:role/.+$",
			description: "The role that deploys, assumed with the OIDC token of the job."
		},
		"rollback-role": {
			type: "string",
			pattern: "^arn:[a-z-]+:iam::[0-9]{12}:role/.+$",
			description: "The role that rolls back. Left out: the one that deploys."
		},
		"allowed-account-ids": {
			type: "array",
			items: {
				type: "string",
				pattern: "^[0-9]{12}$"
			},
			description: "Nothing is called in any other account."
		},
		"environment-variables": perContainer("Variables to set, by container; the others stay."),
		secrets: perContainer("Secrets to set, by container: name to ARN; the others stay."),
		"desired-count": {
			type: "integer",
			minimum: 0,
			description: "How many replicas. Left out: as it is now (autoscaling keeps what it chose)."
		},
		"run-task": standaloneTaskSchema
	}
};

// packages/kubernetes/src/target-schema.js
const NAME = "^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$";
/** The properties that a target entry of the targets file has for Kubernetes (JSON Schema, draft 2020-12). */
const kubernetesTargetSchema = {
	type: "object",
	required: [
		"access",
		"cluster",
		"namespace",
		"application"
	],
	properties: {
		access: {
			type: "string",
			pattern: "^(kubeconfig|[a-z]{2}(-[a-z]+)+-[0-9])$",
			description: "The AWS region of the EKS cluster, or \"kubeconfig\"."
		},
		cluster: {
			type: "string",
			pattern: "^[A-Za-z0-9][A-Za-z0-9@._:/-]{0,254}$",
			description: "The name of the EKS cluster, or the context of the kubeconfig (\"current\": its current one)."
		},
		namespace: {
			type: "string",
			pattern: NAME,
			description: "The namespace; it must exist."
		},
		application: {
			type: "string",
			pattern: NAME,
			description: "Your word for the set of objects: labels and records carry it."
		},
		manifests: {
			type: "array",
			items: {
				type: "string",
				minLength: 1
			},
			minItems: 1,
			description: "Files and folders with manifests, relative to the repository."
		},
		render: {
			type: "string",
			minLength: 1,
			maxLength: 2e3,
			description: "Instead of manifests: a command that writes them (kubectl kustomize, helm template), run by bash in the repository, by plan and by deploy."
		},
		containers: {
			type: "array",
			items: {
				type: "string",
				minLength: 1
			},
			minItems: 1,
			uniqueItems: true,
			description: "The containers that run the release's image. Left out: those whose image is of the same repository."
		},
		"hash-configuration": {
			type: "boolean",
			description: "Give ConfigMaps and Secrets of the release names that follow from what they hold."
		},
		"take-ownership": {
			type: "boolean",
			description: "Take over fields and objects that another tool owns."
		},
		"restore-secrets": {
			enum: [
				"release-owned",
				"all",
				"none"
			],
			description: "What a rollback does to values of Secrets: put back those that the release set and nobody changed since (release-owned, the default), all, or none."
		},
		"role-to-assume": {
			type: "string",
			pattern: "^arn:[a-z-]+:iam::[0-9]{12}:role/.+$",
			description: "The role that deploys, assumed with the OIDC token of the job."
		},
		"rollback-role": {
			type: "string",
			pattern: "^arn:[a-z-]+:iam::[0-9]{12}:role/.+$",
			description: "The role that rolls back. Left out: the one that deploys."
		},
		"allowed-account-ids": {
			type: "array",
			items: {
				type: "string",
				pattern: "^[0-9]{12}$"
			},
			description: "Nothing is called in any other account."
		}
	}
};

// packages/railway/src/spec.js
const whole = (description, minimum, maximum) => ({
	type: "integer",
	minimum,
	maximum,
	description
});
const nameOrId = (what) => ({
	type: "string",
	pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$",
	description: `The ${what}, by name or id.`
});
/** The properties that a target entry of the targets file has for Railway (JSON Schema, draft 2020-12). */
const railwayTargetSchema = {
	type: "object",
	required: [
		"project",
		"environment",
		"service"
	],
	properties: {
		project: nameOrId("project"),
		environment: nameOrId("project's environment"),
		service: nameOrId("service"),
		repository: {
			type: "string",
			minLength: 1,
			maxLength: 255,
			description: "The repository of the image, such as ghcr.io/theaia/thea-ia. Left out: the one that runs now."
		},
		"start-command": {
			type: "string",
			minLength: 1,
			maxLength: 4096,
			description: "The start command, in exec form: only a shell that it names expands $PORT."
		},
		"pre-deploy-command": {
			type: "string",
			minLength: 1,
			maxLength: 4096,
			description: "Run before each deployment."
		},
		"healthcheck-path": {
			type: "string",
			pattern: "^/",
			description: "Where 200 says that a replica is ready; no traffic goes to it before."
		},
		"healthcheck-timeout": whole("How long a deployment may take to become healthy, in seconds.", 1, 3600),
		replicas: whole("How many replicas, where \"regions\" is not given.", 1, 200),
		regions: {
			type: "object",
			minProperties: 1,
			additionalProperties: {
				type: "integer",
				minimum: 1,
				maximum: 200
			},
			description: "Replicas by region, such as europe-west4-drams3a: 2."
		},
		"overlap-seconds": whole("How long the old deployment still serves beside the new one.", 0, 3600),
		"draining-seconds": whole("Seconds from SIGTERM to SIGKILL of the old replicas.", 0, 3600),
		"restart-policy": {
			enum: [
				"ALWAYS",
				"ON_FAILURE",
				"NEVER"
			],
			description: "When a replica is started again."
		},
		"restart-retries": whole("How often ON_FAILURE starts a replica again.", 0, 100),
		variables: {
			type: "object",
			additionalProperties: { type: "string" },
			description: "Variables to set with the release; the others stay."
		}
	}
};

// packages/platforms/src/registry.js
/**
* Every platform that exists, each with one line: the keys that find a target again (in the order of its one-word
* form), and the platform's part of the targets file's schema. Its adapter has its line in `adapters.ts`: an action for
* one platform carries no other one's client.
*/
const PLATFORMS = {
	ecs: {
		locator: [
			"region",
			"cluster",
			"service"
		],
		schema: ecsTargetSchema
	},
	railway: {
		locator: [
			"project",
			"environment",
			"service"
		],
		schema: railwayTargetSchema
	},
	kubernetes: {
		locator: [
			"access",
			"cluster",
			"namespace",
			"application"
		],
		schema: kubernetesTargetSchema
	}
};
/** The names of the platforms that exist. */
const PLATFORM_WORDS = Object.keys(PLATFORMS);

// packages/platforms/src/schema-errors.js
const WRAPPERS = [
	"properties",
	"items",
	"prefixItems",
	"additionalProperties",
	"propertyNames",
	"oneOf",
	"anyOf",
	"allOf"
];
/** The path of a JSON pointer in a fragment. RFC 6901: `~1` is a slash, `~0` a tilde; digits are an index. */
function pathOf(pointer) {
	return pointer.split("/").slice(1).map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~")).map((part) => /^\d+$/.test(part) ? Number(part) : part);
}
function isObject(value) {
	return value !== null && typeof value === "object" && !Array.isArray(value);
}
function at(value, path) {
	let here = value;
	for (const key of path) {
		if (here === null || typeof here !== "object") return null;
		here = Object.entries(here).find(([name]) => name === String(key))?.[1] ?? null;
	}
	return here;
}
function schemaAt(schema, path) {
	const found = at(schema, path);
	return isObject(found) ? found : {};
}
/** Whether an error comes from a branch of `oneOf` that was made for another platform than the value's. */
function isOfAnotherPlatform(unit, schema, value) {
	const [, before, branch] = /^(.*)\/oneOf\/(\d+)\//.exec(unit.keywordLocation) ?? [];
	if (before === void 0) return false;
	const wanted = at(schema, [
		...pathOf(`${before}/oneOf/${branch}`),
		"properties",
		"platform",
		"const"
	]);
	const item = pathOf(unit.instanceLocation).slice(0, 4);
	return wanted !== null && wanted !== at(value, [...item, "platform"]);
}
/**
* What is wrong with a value, empty where it fits: unknown keys first, because a key that is spelt wrong makes another
* one missing. The validator interprets the schema: compiling it costs 100 ms at each start, more than all else.
*/
function schemaErrors(schema, value) {
	const plain = JSON.parse(JSON.stringify(schema));
	const { valid, errors } = new Validator({ ...plain }, "2020-12", false).validate(value);
	if (valid) return [];
	const unknown = errors.flatMap(({ keyword, instanceLocation, error }, index) => {
		const around = errors[index - 1];
		if (keyword !== "false" || around?.keyword !== "additionalProperties") return [];
		if (isOfAnotherPlatform(around, plain, value)) return [];
		const schema = schemaAt(plain, pathOf(around.keywordLocation).slice(0, -1));
		return [{
			path: pathOf(instanceLocation),
			keyword: "unknown-key",
			message: error,
			schema
		}];
	});
	const others = errors.filter((unit) => unit.keyword !== "false" && !WRAPPERS.includes(unit.keyword)).filter((unit) => !isOfAnotherPlatform(unit, plain, value)).map(({ instanceLocation, keyword, keywordLocation, error }) => ({
		path: pathOf(instanceLocation),
		keyword,
		message: error.replace(/\.$/, ""),
		schema: schemaAt(plain, pathOf(keywordLocation).slice(0, -1))
	}));
	return [...unknown, ...others];
}

// packages/platforms/src/schema-failure.js
const quoted = (words) => words.map((word) => `"${String(word)}"`).join(", ");
function keysOf(schema) {
	return schema !== null && typeof schema === "object" ? Object.keys(schema) : [];
}
/** What is wrong and what to write instead. Pure. */
function sentenceOf({ path, keyword, message, schema }, value) {
	const last = path.at(-1);
	const here = last === void 0 ? "the file" : typeof last === "number" ? "this entry" : `"${last}"`;
	const described = typeof schema["description"] === "string" ? ` ${schema["description"]}` : "";
	switch (keyword) {
		case "unknown-key": {
			const known = keysOf(schema["properties"]);
			const near = (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(String(last), known);
			const remedy = near === null ? `The keys here are ${quoted(known)}.` : `Did you mean "${near}"?`;
			return {
				message: `${here} is not a key here`,
				remedy
			};
		}
		case "required": {
			const missing = /"(.+)"/.exec(message)?.[1] ?? "";
			return {
				message: `${here} has no "${missing}"`,
				remedy: `Add the key "${missing}".`
			};
		}
		case "enum":
		case "const": {
			const allowed = Array.isArray(schema["enum"]) ? schema["enum"] : [schema["const"] ?? null];
			return {
				message: `${here} has a value that does not exist`,
				remedy: `Write one of ${quoted(allowed)}.`
			};
		}
		case "type": {
			const remedy = schema["type"] === "string" && ["number", "boolean"].includes(typeof value) ? "Put the value in quotes." : `Write a value of type ${String(schema["type"])}.`;
			return {
				message: `${here} is not a ${String(schema["type"])}`,
				remedy: remedy + described
			};
		}
		default: return {
			message: `${here} does not fit: ${message}`,
			remedy: `Correct it there.${described}`
		};
	}
}
/** A sentence about a place in a file that the input `input` names. */
function placedFailure(place, input, message, remedy) {
	const where = place.line === void 0 ? "" : `:${place.line}:${place.column ?? 1}`;
	return new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("input", {
		input,
		place,
		message: `${place.path}${where}: ${message}.`,
		remedy
	});
}
function valueAt(value, path) {
	return path.reduce((here, key) => {
		if (here === null || typeof here !== "object") return null;
		return Object.entries(here).find(([name]) => name === String(key))?.[1] ?? null;
	}, value);
}
/** A target whose platform does not exist fits no branch of the schema; that is said before anything else. */
function platformFailure(file, input) {
	for (const [name, environment] of Object.entries(Object(valueAt(file.value, ["environments"])))) {
		const targets = valueAt(Object(environment), ["targets"]);
		for (const [index, target] of (Array.isArray(targets) ? targets : []).entries()) {
			const platform = valueAt(target, ["platform"]);
			if (typeof platform !== "string" || PLATFORM_WORDS.includes(platform)) continue;
			const place = file.place([
				"environments",
				name,
				"targets",
				index,
				"platform"
			]);
			const remedy = `Write one of ${quoted(PLATFORM_WORDS)}.`;
			return placedFailure(place, input, `"platform" names no platform that exists: "${platform}"`, remedy);
		}
	}
	return null;
}
function schemaFailure(file, input, schema) {
	const foreign = platformFailure(file, input);
	if (foreign !== null) return foreign;
	const first = schemaErrors(schema, file.value)[0];
	if (first === void 0) return null;
	const { message, remedy } = sentenceOf(first, valueAt(file.value, first.path));
	return placedFailure(file.place(first.path), input, message, remedy);
}
/**
* Proves that the value of a file fits a schema of ours, and with it the type that the schema describes.
* Throws `Failure('input')` at file, line and column with the error that says most.
*/
function assertFits(file, input, schema) {
	const failure = schemaFailure(file, input, schema);
	if (failure !== null) throw failure;
}

// packages/platforms/src/signature-schema.js
const signers = {
	type: "array",
	minItems: 1,
	maxItems: 20,
	items: {
		type: "object",
		additionalProperties: false,
		minProperties: 1,
		description: "A job of a GitHub workflow, known by its certificate (repository-id, owner-id, workflow and refs), or a key (key).",
		properties: {
			issuer: {
				type: "string",
				pattern: "^https?://",
				description: "Who vouches for the job; default https://token.actions.githubusercontent.com, another one for GHES."
			},
			"repository-id": {
				type: "string",
				pattern: "^[0-9]+$",
				description: "GITHUB_REPOSITORY_ID of the repository that is built, in quotes."
			},
			"owner-id": {
				type: "string",
				pattern: "^[0-9]+$",
				description: "GITHUB_REPOSITORY_OWNER_ID of its owner, in quotes."
			},
			workflow: {
				type: "string",
				pattern: "^(https?://)?[^@\\s]+/\\.github/workflows/[^@/\\s]+\\.ya?ml$",
				description: "The workflow file that the signing job stands in: owner/repository/.github/workflows/file.yml, whole. Where a reusable workflow signs it is that one."
			},
			refs: {
				type: "array",
				minItems: 1,
				maxItems: 20,
				items: {
					type: "string",
					pattern: "^(refs/|\\*|[0-9a-f]{40}$)"
				},
				description: "The refs of that workflow, whole; `*` stands for anything: refs/tags/v1.*"
			},
			commit: {
				enum: ["version", "any"],
				description: "Whether the certificate's commit must be the release's version; default version."
			},
			runner: {
				enum: ["github-hosted", "any"],
				description: "What kind of runner may have signed; default any."
			},
			triggers: {
				type: "array",
				maxItems: 20,
				items: {
					type: "string",
					pattern: "^[a-z_]+$"
				},
				description: "The events that may have started the run, such as push; default any."
			},
			key: {
				type: "string",
				pattern: "\\S",
				description: "The file of the public key (PEM)."
			},
			"valid-from": {
				type: "string",
				description: "The first moment it signs, such as 2026-01-01."
			},
			"valid-until": {
				type: "string",
				description: "The last moment it signed."
			}
		}
	}
};
/** The JSON Schema (draft 2020-12) of a signature policy, published as `schema/signature-policy.v1.json`. */
const SIGNATURE_SCHEMA = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://theaia.github.io/actions/schema/signature-policy.v1.json",
	title: "Who must have signed what runs",
	description: "Kept by plan, and again right before the first write of every deploy.",
	type: "object",
	additionalProperties: false,
	required: ["version", "signers"],
	properties: {
		version: {
			const: 1,
			description: "The version of this format."
		},
		"trust-root": {
			description: "`public` (the public good instance of Sigstore, pinned in this version; the default), `tuf` (the same, fetched), the file of a trusted_root.json, or the repository of your own TUF.",
			anyOf: [{
				type: "string",
				minLength: 1,
				maxLength: 1024
			}, {
				type: "object",
				additionalProperties: false,
				required: ["tuf", "root"],
				properties: {
					tuf: {
						type: "string",
						pattern: "^https?://",
						description: "The address of the TUF repository."
					},
					root: {
						type: "string",
						minLength: 1,
						description: "The file of the root.json that is believed."
					}
				}
			}]
		},
		signers: {
			...signers,
			description: "Any one of them suffices for an image of the release."
		},
		attestations: {
			type: "array",
			maxItems: 10,
			description: "What every image of the release must carry besides.",
			items: {
				type: "object",
				additionalProperties: false,
				required: ["predicate-type"],
				properties: {
					"predicate-type": {
						type: "string",
						pattern: "^https?://",
						description: "Its kind, whole: https://slsa.dev/provenance/v1."
					},
					signers: {
						...signers,
						description: "Who may attest it; default: the signers above."
					}
				}
			}
		},
		others: {
			type: "array",
			maxItems: 50,
			description: "Images that run beside the release. They must be pinned by digest where they stand.",
			items: {
				type: "object",
				additionalProperties: false,
				required: ["repository"],
				properties: {
					repository: {
						type: "string",
						pattern: "^[^@\\s]+$",
						description: "host/repository, whole."
					},
					digests: {
						type: "array",
						items: {
							type: "string",
							pattern: "^sha256:[0-9a-f]{64}$"
						},
						description: "The digests that may run; default: any."
					},
					signers: {
						...signers,
						description: "Who must have signed them; default: nobody."
					}
				}
			}
		}
	}
};

// packages/platforms/src/read-signature-policy.js
const OF_A_WORKFLOW = [
	"repository-id",
	"owner-id",
	"workflow",
	"refs"
];
const OF_A_KEY = [
	"key",
	"valid-from",
	"valid-until"
];
const INPUT = "signature-policy";
const GITHUB = "https://token.actions.githubusercontent.com";
const SERVER = "https://github.com";
/** Reads what a policy file names: keys and trust root, relative to the workspace. */
var Reader = class {
	#file;
	#workspace;
	constructor(file, workspace) {
		this.#file = file;
		this.#workspace = workspace;
	}
	#moment(words, name, path) {
		const value = words[name];
		if (value === void 0) return null;
		const moment = new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) && name === "valid-until" ? `${value}T23:59:59.999Z` : value);
		if (!Number.isNaN(moment.getTime())) return moment;
		throw placedFailure(this.#file.place([...path, name]), INPUT, `"${name}" is no date`, "Write it as 2026-12-31, or 2026-12-31T12:00:00Z.");
	}
	#key(path, at) {
		const text = (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .readSource */ .XN)(path, this.#workspace);
		try {
			if (!text.includes("-----BEGIN PUBLIC KEY-----")) throw new Error("no public key");
			return (0, import__native_crypto.createPublicKey)(text);
		} catch (cause) {
			const place = this.#file.place([...at, "key"]);
			const failure = placedFailure(place, INPUT, `${path} holds no public key in PEM`, "Give cosign.pub, or what `cosign public-key` prints.");
			throw new _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("input", {
				input: INPUT,
				place,
				message: failure.message,
				remedy: "",
				cause
			});
		}
	}
	#signer(words, at) {
		const { key } = words;
		if (key !== void 0) {
			const foreign = Object.keys(words).find((name) => !OF_A_KEY.includes(name));
			if (foreign !== void 0) throw this.#objection(at, foreign, "is of a workflow, and this entry is a key");
			return {
				kind: "key",
				name: key,
				publicKey: this.#key(key, at),
				from: this.#moment(words, "valid-from", at),
				until: this.#moment(words, "valid-until", at)
			};
		}
		const { workflow, refs, "repository-id": repositoryId, "owner-id": ownerId } = words;
		if (workflow === void 0 || refs === void 0 || repositoryId === void 0 || ownerId === void 0) {
			const missing = OF_A_WORKFLOW.filter((name) => words[name] === void 0);
			throw this.#objection(at, missing[0] ?? "", "is missing: a workflow is known by all of them, a key by \"key\"");
		}
		return {
			kind: "workflow",
			issuer: words.issuer ?? GITHUB,
			repositoryId,
			ownerId,
			workflow: /^https?:/.test(workflow) ? workflow : `${SERVER}/${workflow}`,
			refs,
			commit: words.commit ?? "version",
			runner: words.runner ?? "any",
			triggers: words.triggers ?? []
		};
	}
	#objection(at, name, what) {
		const remedy = `Write ${OF_A_WORKFLOW.join(", ")} for a workflow; key, valid-from and valid-until for a key.`;
		return placedFailure(this.#file.place([...at, name]), INPUT, `"${name}" ${what}`, remedy);
	}
	signers(words, path) {
		return words.map((one, index) => this.#signer(one, [...path, index]));
	}
	trustRoot(words, deadline) {
		if (words === void 0 || words === "public") return (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .publicTrustRoot */ .cm)();
		if (words === "tuf") return (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchTrustRoot */ .r)({
			mirror: _frame_js__WEBPACK_IMPORTED_MODULE_1__/* .PUBLIC_TUF */ .qI,
			root: null
		}, deadline, INPUT);
		if (typeof words === "string") return (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTrustRoot */ .k6)((0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJsonFile */ .OW)(words, this.#workspace).value, words, INPUT);
		return (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchTrustRoot */ .r)({
			mirror: words.tuf,
			root: (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .readSource */ .XN)(words.root, this.#workspace)
		}, deadline, INPUT);
	}
};
/**
* Reads a signature policy (schema `signature-policy.v1.json`), the keys and the trust root that it names. `path` is
* relative to `workspace`. Only a trust root that is fetched costs a call.
* Throws `Failure('input')` with file, line and column, `Failure('platform')` where the trust root cannot be fetched.
*/
async function readSignaturePolicy(path, workspace, deadline) {
	const file = (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYamlFile */ .BU)(path, workspace);
	assertFits(file, INPUT, SIGNATURE_SCHEMA);
	const { signers, attestations = [], others = [], "trust-root": trustRoot } = file.value;
	const reader = new Reader(file, workspace);
	const ours = reader.signers(signers, ["signers"]);
	const words = [...signers, ...attestations.flatMap((one) => one.signers ?? [])];
	const needed = trustRoot !== void 0 || words.some(({ key }) => key === void 0);
	return {
		name: path,
		id: (0,_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .hashJson */ .jM)(file.value).slice(0, 16),
		trustRoot: needed ? await reader.trustRoot(trustRoot, deadline) : null,
		signers: ours,
		attestations: attestations.map((one, index) => ({
			predicateType: one["predicate-type"],
			signers: one.signers === void 0 ? ours : reader.signers(one.signers, [
				"attestations",
				index,
				"signers"
			])
		})),
		others: others.map((one, index) => ({
			repository: one.repository,
			digests: one.digests ?? [],
			signers: reader.signers(one.signers ?? [], [
				"others",
				index,
				"signers"
			])
		}))
	};
}



/***/ })

};
