#pragma once

namespace fengqiao {

// One visitor of a variant out of several lambdas: std::visit(Match{[](A){}, [](B){}}, value).
template <class... Cases> struct Match : Cases... {
    using Cases::operator()...;
};

} // namespace fengqiao
