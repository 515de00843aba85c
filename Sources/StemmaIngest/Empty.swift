import Stemma
