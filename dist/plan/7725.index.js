export const id = 7725;
export const ids = [7725];
export const modules = {

/***/ 7725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openOther: () => (/* reexport safe */ _other_registry_js__WEBPACK_IMPORTED_MODULE_0__.X)
/* harmony export */ });
/* harmony import */ var _other_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2907);




/***/ })

};
