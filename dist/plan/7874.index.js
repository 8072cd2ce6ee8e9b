export const id = 7874;
export const ids = [7874];
export const modules = {

/***/ 7874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseRailwaySpec: () => (/* reexport safe */ _frame_js__WEBPACK_IMPORTED_MODULE_0__.Se)
/* harmony export */ });
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5348);




/***/ })

};
