export const id = 6533;
export const ids = [6533];
export const modules = {

/***/ 6533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BatchGetImageCommand: () => (/* binding */ BatchGetImageCommand),
/* harmony export */   ECRClient: () => (/* reexport safe */ _commandBuilder_js__WEBPACK_IMPORTED_MODULE_0__.S7),
/* harmony export */   GetDownloadUrlForLayerCommand: () => (/* binding */ GetDownloadUrlForLayerCommand),
/* harmony export */   ListImageReferrersCommand: () => (/* binding */ ListImageReferrersCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5025);


// ../../node_modules/@aws-sdk/client-ecr/dist-es/commands/BatchGetImageCommand.js
var BatchGetImageCommand = class extends (0,_commandBuilder_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder_js__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder_js__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "BatchGetImage", _commandBuilder_js__WEBPACK_IMPORTED_MODULE_0__/* .BatchGetImage$ */ .e$) {};

// ../../node_modules/@aws-sdk/client-ecr/dist-es/commands/GetDownloadUrlForLayerCommand.js
var GetDownloadUrlForLayerCommand = class extends (0,_commandBuilder_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder_js__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder_js__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "GetDownloadUrlForLayer", _commandBuilder_js__WEBPACK_IMPORTED_MODULE_0__/* .GetDownloadUrlForLayer$ */ .G4) {};

// ../../node_modules/@aws-sdk/client-ecr/dist-es/commands/ListImageReferrersCommand.js
var ListImageReferrersCommand = class extends (0,_commandBuilder_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder_js__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder_js__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "ListImageReferrers", _commandBuilder_js__WEBPACK_IMPORTED_MODULE_0__/* .ListImageReferrers$ */ .sY) {};



/***/ })

};
